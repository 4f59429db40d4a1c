import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { expect, test } from "vitest";
import { createDatabase } from "@/db/ledger/open";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { temporaryPath } from "@/db/testing/temporary-path";
import { job } from "./job";
import { prepare } from "./prepare";
import { rebuild } from "./rebuild";
import { seed } from "./seed";
import { setLedgerPath } from "./testing/set-ledger-path";
import { verify } from "./verify";

const commands = [verify, rebuild, seed, () => job("1")];
const log = Buffer.from("the last writes of a ledger");

/** Returns why each command is refused. */
async function refusalsOf(path: string, ...tried: (() => Promise<void>)[]) {
  setLedgerPath(path);
  const whys: unknown[] = [];
  for (const command of tried) {
    await command().then(
      () => whys.push("done"),
      (error) => whys.push(error.why),
    );
  }
  return whys;
}

test.each([
  ["missing", undefined],
  ["empty", ""],
])(
  "only a start creates a database; every other command leaves the log of a %s one unchanged",
  async (why, content) => {
    const path = temporaryPath();
    if (content !== undefined) writeFileSync(path, content);
    writeFileSync(`${path}-wal`, log);
    expect(await refusalsOf(path, ...commands)).toEqual(commands.map(() => why));
    expect(existsSync(path)).toBe(content !== undefined);
    expect(readFileSync(`${path}-wal`)).toEqual(log);
    expect(existsSync(`${path}-lock`)).toBe(false);
  },
);

test.each([
  ["its log", "ledger.sqlite-wal"],
  ["its note", "ledger.sqlite.newest"],
  ["its secrets", "secrets.json"],
  ["evidence", "evidence/0a"],
  ["a file of an import", "imports/1.upload"],
  ["the list of erased records", "erased.jsonl"],
  ["a copy of it", "ledger.sqlite.before-migration-1"],
])("a start creates no second ledger if an earlier one left %s", async (_what, name) => {
  const path = temporaryPath();
  const left = join(dirname(path), name);
  mkdirSync(dirname(left), { recursive: true });
  writeFileSync(left, log);
  setLedgerPath(path);
  await expect(prepare()).rejects.toThrow(name.split("/")[0]);
  expect(existsSync(path)).toBe(false);
  expect(readFileSync(left)).toEqual(log);
});

test("a start creates a ledger in an empty folder, the next start finds it, and only the main file remains", async () => {
  const path = temporaryPath();
  // A reader, such as verify, leaves an empty log behind. The next start folds it in.
  expect(await refusalsOf(path, prepare, verify, verify, prepare)).toEqual(["done", "done", "done", "done"]);
  expect(readdirSync(dirname(path)).filter((name) => /-(wal|shm|journal)$/.test(name))).toEqual([]);
});

test("a start repeats a first start that was killed before it created tables", async () => {
  const path = temporaryPath();
  createDatabase(path).$client.close();
  expect(await refusalsOf(path, verify, prepare, verify)).toEqual(["foreign", "done", "done"]);
});

test("a file of another program is refused, and no byte of it changes", async () => {
  const text = temporaryPath();
  writeFileSync(text, "a letter, longer than the header of a database");
  const other = temporaryPath();
  const db = createDatabase(other);
  db.$client.exec("CREATE TABLE recipes (name TEXT)");
  db.$client.close();
  for (const path of [text, other]) {
    const before = readFileSync(path);
    expect(await refusalsOf(path, prepare, ...commands)).toEqual(Array(5).fill("foreign"));
    expect(readFileSync(path)).toEqual(before);
  }
});

test.each([
  ["schema", "INSERT INTO __drizzle_migrations (hash, created_at) VALUES ('of the future', 99999999999999)"],
  ["projection", "PRAGMA user_version = 1000"],
])("every command refuses a ledger with a newer %s and leaves it unchanged", async (_what, upgrade) => {
  const db = await openTestLedger();
  db.$client.exec(upgrade);
  db.$client.close();
  const before = readFileSync(db.$client.name);
  expect(await refusalsOf(db.$client.name, prepare, ...commands)).toEqual(Array(5).fill("newer"));
  expect(readFileSync(db.$client.name)).toEqual(before);
});

test.each([
  ["schema", "DELETE FROM __drizzle_migrations WHERE id = (SELECT max(id) FROM __drizzle_migrations)"],
  ["projection", "PRAGMA user_version = 1"],
])("only a start upgrades a ledger with an older %s", async (what, downgrade) => {
  const db = await openTestLedger();
  db.$client.exec(downgrade);
  db.$client.close();
  const before = readFileSync(db.$client.name);
  expect(await refusalsOf(db.$client.name, ...commands)).toEqual(commands.map(() => "older"));
  expect(readFileSync(db.$client.name)).toEqual(before);
  if (what === "projection") expect(await refusalsOf(db.$client.name, prepare, verify)).toEqual(["done", "done"]);
});
