import { spawn } from "node:child_process";
import { once } from "node:events";
import fs, { copyFileSync, existsSync, readdirSync, readFileSync, statSync, symlinkSync, truncateSync } from "node:fs";
import { syncBuiltinESMExports } from "node:module";
import { dirname, join } from "node:path";
import Database from "better-sqlite3";
import { expect, onTestFinished, test } from "vitest";
import { projectionShape, schemaVersion } from "@/db/ledger-file/versions";
import { copyReleased } from "@/db/testing/copy-released";
import { temporaryPath } from "@/db/testing/temporary-path";
import { underLimit } from "@/db/testing/under-limit";
import { type Upgraded, upgradeLedger } from "./upgrade-ledger";

const older = 30;
const now = new Date("2026-12-01T12:00:00Z");
const copyName = "ledger.sqlite.before-migration-2026-12-01T12-00-00-000Z";

function upgrade(path: string): Promise<Upgraded | undefined> {
  return upgradeLedger(path, now, { onBegin: () => undefined, finish: () => Promise.resolve() });
}

/** Returns the schema and projection of a ledger, and its people, through a connection that checks the file. */
function read(path: string) {
  const client = new Database(path, { readonly: true });
  try {
    return {
      schema: client.prepare("SELECT count(*) FROM __drizzle_migrations").pluck().get(),
      projection: client.pragma("user_version", { simple: true }),
      structure: client.pragma("integrity_check", { simple: true }),
      people: client.prepare("SELECT id, version, given_names FROM people ORDER BY id").all(),
      changes: client.prepare("SELECT id, hash FROM changes WHERE head IS NOT NULL ORDER BY id LIMIT 5").all(),
    };
  } finally {
    client.close();
  }
}

const dataIn = (path: string) =>
  readdirSync(dirname(path))
    .filter((name) => !/-(wal|shm)$/.test(name))
    .toSorted();

/** Returns what a query finds in a ledger that is not open. */
function change(path: string, sql: string) {
  const client = new Database(path);
  client.pragma("foreign_keys = OFF");
  client.exec(sql);
  client.close();
}

test("an upgrade leaves the ledger as it was next to the new one, byte for byte", async () => {
  const path = copyReleased(older);
  change(path, "PRAGMA journal_mode = WAL");
  const [bytes, before] = [readFileSync(path), read(path)];
  const upgraded = await upgrade(path);
  expect(upgraded).toMatchObject({ from: { schema: older }, copy: join(dirname(path), copyName) });
  expect(upgraded?.migrations).toHaveLength(schemaVersion - older);
  expect(dataIn(path)).toEqual(["ledger.sqlite", copyName]);
  expect(readFileSync(join(dirname(path), copyName)).equals(bytes)).toBe(true);
  expect(read(path)).toEqual({ ...before, schema: schemaVersion, projection: projectionShape });
  expect(await upgrade(path)).toBeUndefined();
  expect(statSync(path).mode & 0o077).toBe(0);
});

test("an upgrade contains what only the log of a crashed server holds", async () => {
  const path = copyReleased(older);
  const crashed = new Database(path);
  crashed.pragma("journal_mode = WAL");
  crashed.exec("UPDATE users SET name = 'Ana Última'");
  const left = temporaryPath();
  for (const suffix of ["", "-wal"]) copyFileSync(path + suffix, left + suffix);
  crashed.close();
  await upgrade(left);
  const client = new Database(left, { readonly: true });
  expect(client.prepare("SELECT name FROM users").pluck().all()).toEqual(["Ana Última"]);
  client.close();
});

test("an upgrade behind a symbolic link replaces the ledger, not the link", async () => {
  const path = copyReleased(older);
  const link = temporaryPath();
  symlinkSync(path, link);
  await upgrade(link);
  expect(dataIn(link)).toEqual(["ledger.sqlite"]);
  expect(read(path).schema).toBe(schemaVersion);
});

test.each([
  ["a migration fails", "migration", "CREATE TABLE security_events (id INTEGER)"],
  ["the upgraded copy lacks an index", "check", "DROP INDEX changes_actor"],
  ["a guard of the history is gone", "check", "DROP TRIGGER changes_no_update"],
])("if %s, the ledger stays as it was and nothing else remains", async (_what, fault, damage) => {
  const path = copyReleased(older);
  change(path, damage);
  const before = read(path);
  await expect(upgrade(path)).rejects.toMatchObject({ fault, message: expect.stringContaining("Nothing was lost") });
  expect(read(path)).toEqual(before);
  expect(dataIn(path)).toEqual(["ledger.sqlite"]);
});

test("what was wrong before an upgrade does not prevent it", async () => {
  const path = copyReleased(older);
  change(path, "INSERT INTO citations (count, position, source) SELECT id, 99, 987654 FROM counts LIMIT 1");
  await upgrade(path);
  expect(read(path).schema).toBe(schemaVersion);
});

test("if the upgraded copy cannot grow, the upgrade fails and the ledger stays as it was", async () => {
  const path = copyReleased(older);
  // Room for the copy as it was and for the log of its upgrade, but not for both in one file.
  change(path, "CREATE TABLE filler (bytes BLOB); INSERT INTO filler VALUES (zeroblob(8000000))");
  const before = read(path);
  const { code, errors } = await underLimit(statSync(path).size + 8192, ["db/testing/upgrade-and-die.ts", path, "0"]);
  expect([code, errors]).toEqual([1, expect.stringContaining("There is not enough disk space to upgrade")]);
  expect(read(path)).toEqual(before);
  expect(dataIn(path)).toEqual(["ledger.sqlite"]);
  await upgrade(path);
  expect(read(path)).toEqual({ ...before, schema: schemaVersion, projection: projectionShape });
});

test("where files have no second names, the ledger as it was is copied", async () => {
  const path = copyReleased(older);
  change(path, "PRAGMA journal_mode = WAL");
  const bytes = readFileSync(path);
  const { linkSync, copyFileSync: copyHere } = fs;
  const refuse = () => {
    throw Object.assign(new Error("no links here"), { code: "EPERM" });
  };
  Object.assign(fs, { linkSync: refuse, copyFileSync: refuse });
  syncBuiltinESMExports();
  onTestFinished(() => {
    Object.assign(fs, { linkSync, copyFileSync: copyHere });
    syncBuiltinESMExports();
  });
  const upgraded = await upgrade(path);
  expect(readFileSync(upgraded?.copy ?? "").equals(bytes)).toBe(true);
  expect(read(path).schema).toBe(schemaVersion);
});

test("without space on the disk nothing is begun", async () => {
  const path = copyReleased(older);
  const { size } = statSync(path);
  truncateSync(path, 2 ** 42);
  await expect(upgrade(path)).rejects.toMatchObject({ fault: "space" });
  truncateSync(path, size);
  expect([read(path).schema, dataIn(path)]).toEqual([older, ["ledger.sqlite"]]);
});

test("if killed at any step, either the old or the new ledger is there, complete, and the next start goes on", async () => {
  const before = read(copyReleased(older));
  const after = { ...before, schema: schemaVersion, projection: projectionShape };
  const found = { old: 0, new: 0 };
  const steps = await killedAfter(copyReleased(older), 0);
  const each = async (step: number) => {
    const path = copyReleased(older);
    expect(await killedAfter(path, step)).toBeUndefined();
    const left = read(path);
    found[left.schema === older ? "old" : "new"] += 1;
    expect([before, after]).toContainEqual(left);
    expect(existsSync(path)).toBe(true);
    await upgrade(path);
    expect(read(path)).toEqual(after);
    expect(dataIn(path)).toEqual(["ledger.sqlite", copyName]);
    expect(read(join(dirname(path), copyName))).toEqual(before);
  };
  expect(steps).toBeGreaterThan(8);
  for (let step = 1; step <= Number(steps); step += 2) {
    await Promise.all([step, step + 1].filter((at) => at <= Number(steps)).map(each));
  }
  expect(found.old).toBeGreaterThan(6);
  expect(found.new).toBeGreaterThan(0);
});

/** Upgrades in another process. Returns its number of steps; undefined if it was killed before one of them. */
async function killedAfter(path: string, step: number): Promise<number | undefined> {
  const args = ["--import", "tsx", "db/testing/upgrade-and-die.ts", path, String(step)];
  const child = spawn(process.execPath, args, { stdio: ["ignore", "pipe", "inherit"] });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  const [code, signal] = await once(child, "close");
  expect([code, signal]).toContainEqual(step === 0 ? 0 : "SIGKILL");
  return signal ? undefined : Number(output);
}
