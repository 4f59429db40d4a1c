import { copyFileSync, existsSync, mkdirSync, readdirSync, readFileSync, rmSync } from "node:fs";
import path from "node:path";
import { lockAccount } from "@/db/accounts/lock-account";
import { openDatabase } from "@/db/ledger/open";
import { readRows } from "@/db/testing/read-rows";
import { writeReleased } from "@/db/testing/released-ledgers";
import { changeDatabase, readDatabase } from "./read-database";
import type { Ledger } from "./run-documented";
import { startAndStop } from "./start-and-stop";

type Row = (ledger: Ledger) => void | Promise<void>;

const address = "ana@example.org";
const account = ["--email", address, "--name", "Ana Admin", "--role", "admin"];

/** A schema that a start upgrades. */
const olderSchema = 30;

/** Replaces a ledger with one of an earlier version. */
function becomeOlder({ databasePath }: Ledger) {
  for (const suffix of ["-wal", "-shm", ".newest"]) rmSync(databasePath + suffix, { force: true });
  writeReleased(olderSchema, databasePath);
}

/** Creates the account that a row needs. */
const withAccount = (ledger: Ledger) => void ledger.cli("user", "create", ...account);

/**
 * What each documented command does on a real ledger. A row fills in the placeholders of its command, and throws if the
 * result is not what the document says.
 */
export const rows: Record<string, Row> = {
  "npm start": startAndStop,
  "npm run cli -- user create": (ledger) => {
    includes(ledger.run({ add: account }), "?token=");
    equal(readDatabase(ledger, "SELECT name FROM users"), ["Ana Admin"]);
  },
  "npm run cli -- user reset": (ledger) => {
    withAccount(ledger);
    includes(ledger.run({ add: ["--email", address] }), "?token=");
  },
  "npm run cli -- user reset --second-factor --email ana@example.org": (ledger) => {
    withAccount(ledger);
    const factor = "(user, kind, name, created_at) VALUES (1, 'totp', 'phone', '2026-01-01T00:00:00.000Z')";
    changeDatabase(ledger, `INSERT INTO second_factors ${factor}`);
    ledger.run();
    equal(readDatabase(ledger, "SELECT count(*) FROM second_factors"), [0]);
    includes(readDatabase(ledger, "SELECT action FROM changes ORDER BY id DESC LIMIT 1").join(), "factor");
  },
  "npm run cli -- user unlock --email ADDRESS": async (ledger) => {
    withAccount(ledger);
    const db = openDatabase(ledger.databasePath);
    await lockAccount(db, 1, new Date()).finally(() => db.$client.close());
    equal(readDatabase(ledger, "SELECT disabled FROM users"), [1]);
    ledger.run({ fill: { ADDRESS: address } });
    equal(readDatabase(ledger, "SELECT disabled FROM users"), [0]);
  },
  "npm run cli -- backup FILE": (ledger) => {
    const file = path.join(ledger.folder, "one.backup");
    includes(ledger.run({ fill: { FILE: file } }), "Backup written and verified");
    equal(existsSync(file), true);
  },
  "npm run cli -- backup-key --new FILE": (ledger) => {
    const file = path.join(ledger.folder, "key.txt");
    ledger.run({ fill: { FILE: file } });
    includes(readFileSync(file, "utf8"), "AGE-SECRET-KEY-1");
    equal(readDatabase(ledger, "SELECT count(*) FROM backup_keys WHERE confirmed_at IS NOT NULL"), [1]);
  },
  "npm run cli -- backup --encrypt": (ledger) => {
    ledger.cli("backup-key", "--new", path.join(ledger.folder, "key.txt"));
    includes(ledger.run(), "Backup written and verified");
    equal(readdirSync(path.join(ledger.folder, "backups")).filter((name) => name.endsWith(".tar.age")).length, 1);
  },
  "npm run cli -- restore FILE --key KEYFILE": (ledger) => {
    const [file, key] = ["one.tar.age", "key.txt"].map((name) => path.join(ledger.folder, name)) as [string, string];
    ledger.cli("backup-key", "--new", key);
    ledger.cli("backup", "--encrypt", file);
    withAccount(ledger);
    includes(ledger.run({ fill: { FILE: file, KEYFILE: key }, add: ["--yes"] }), "Restored and verified");
    equal(readDatabase(ledger, "SELECT name FROM users"), []);
  },
  "npm run drill": (ledger) => includes(ledger.run(), "0 lost"),
  "npm run cli -- restore FILE": (ledger) => {
    const file = path.join(ledger.folder, "one.backup");
    ledger.cli("backup", file);
    withAccount(ledger);
    includes(ledger.run({ fill: { FILE: file }, add: ["--yes"] }), "Restored and verified");
    equal(readDatabase(ledger, "SELECT name FROM users"), []);
  },
  "npm run cli -- accept-older": (ledger) => {
    const older = path.join(ledger.folder, "older");
    copyFileSync(ledger.databasePath, older);
    withAccount(ledger);
    copyFileSync(older, ledger.databasePath);
    throws(() => ledger.cli("verify", "--quick"), "lacks changes");
    includes(ledger.run(), "The next start accepts the database");
    ledger.cli("verify", "--quick");
  },
  "npm run cli -- confirm-clock": (ledger) => {
    changeDatabase(ledger, "REPLACE INTO clock (id, trusted_at) VALUES (1, '2020-01-01T00:00:00.000Z')");
    includes(ledger.run(), "time confirmed: 2020-01-01");
    ledger.run({ code: 1 });
  },
  "npm run cli -- seed": (ledger) => {
    const count = () => readDatabase(ledger, "SELECT count(*) FROM counts");
    const before = count();
    ledger.run();
    equal(count(), before);
  },
  "npm run cli -- verify": (ledger) => includes(ledger.run(), "✓ 9/9", "No errors found"),
  "npm run cli -- verify --quick": (ledger) => includes(ledger.run(), "✓ 5/5", "No errors found"),
  "npm run cli -- verify --version 12 --hash 9f2c81d0": (ledger) => {
    const [number, hash] = readDatabase(ledger, "SELECT head || ' ' || hash FROM changes WHERE head IS NOT NULL")
      .join()
      .split(/[ ,]/);
    const fill = { "12": number ?? "", "9f2c81d0": hash?.slice(0, 8) ?? "" };
    includes(ledger.run({ fill }), `Version ${number} has that hash`);
    ledger.run({ fill: { ...fill, "9f2c81d0": "00000000" }, code: 1 });
  },
  "npm run cli -- rebuild": (ledger) => {
    ledger.run();
    includes(ledger.cli("verify"), "No errors found");
  },
  "npm run cli -- migrate --dry-run": (ledger) => {
    becomeOlder(ledger);
    includes(ledger.run(), "The upgrade works");
    equal(readRows(ledger.databasePath).schema, olderSchema);
  },
  "npm run cli -- copies": (ledger) => {
    includes(ledger.run(), "There are no old copies");
    becomeOlder(ledger);
    ledger.cli("prepare");
    includes(ledger.run(), ".before-migration-", "expires");
  },
  "npm run cli -- copies delete NAME": (ledger) => {
    const name = "before-restore-2026-05-01T12-00-00-000Z";
    mkdirSync(path.join(ledger.folder, name));
    ledger.run({ fill: { NAME: name } });
    equal(readdirSync(ledger.folder).includes(name), false);
  },
  "npm run cli -- --help": (ledger) => includes(ledger.run(), "verify", "backup", "restore", "user"),
};

function includes(text: string, ...parts: string[]): void {
  for (const part of parts) if (!text.includes(part)) throw new Error(`${part} is missing in:\n${text}`);
}

function equal(found: unknown, expected: unknown): void {
  if (JSON.stringify(found) !== JSON.stringify(expected))
    throw new Error(`${JSON.stringify(found)} is not ${JSON.stringify(expected)}`);
}

function throws(work: () => unknown, message: string): void {
  let found = "no error";
  try {
    work();
  } catch (error) {
    found = String(error);
  }
  includes(found, message);
}
