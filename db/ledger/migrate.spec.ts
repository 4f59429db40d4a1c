import { mkdtempSync, readdirSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { migrateDatabase } from "./migrate";
import { createDatabase, type Db } from "./open";

function openEmpty(): { db: Db; folder: string } {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const db = createDatabase(join(folder, "ledger.sqlite"));
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return { db, folder };
}

const schemaOf = (db: Db) => db.$client.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all();

test("an empty file becomes a ledger, and no copy of nothing is made", async () => {
  const { db, folder } = openEmpty();
  await migrateDatabase(db);
  expect(readdirSync(folder).filter((name) => name.includes("before-migration"))).toEqual([]);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("a ledger that is up to date is left alone, and a second start changes nothing", async () => {
  const db = await openSeededLedger();
  const before = schemaOf(db);
  const rows = db.$client.prepare("SELECT count(*) AS n FROM revisions").get();
  await migrateDatabase(db);
  expect(schemaOf(db)).toEqual(before);
  expect(db.$client.prepare("SELECT count(*) AS n FROM revisions").get()).toEqual(rows);
});

test("every table is strict, so that a column holds what it says; only indexes of words are none", async () => {
  const { db } = openEmpty();
  await migrateDatabase(db);
  const tables = db.$client
    .prepare("SELECT name, type, strict FROM pragma_table_list WHERE schema = 'main' AND name NOT LIKE 'sqlite_%'")
    .all() as { name: string; type: string; strict: number }[];
  const loose = tables.filter(({ name, strict }) => strict === 0 && name !== "__drizzle_migrations");
  expect(
    loose
      .filter(({ type }) => type !== "shadow")
      .map(({ name }) => name)
      .toSorted(),
  ).toEqual(["people_names", "source_words"]);
  expect(loose.every(({ name }) => /^(people_names|source_words)/.test(name))).toBe(true);
  expect(tables.length).toBeGreaterThan(30);
});

test("a reference to what does not exist is refused", async () => {
  const { db } = openEmpty();
  await migrateDatabase(db);
  const insert =
    "INSERT INTO revisions (change, position, record_type, record_id, version) VALUES (1, 0, 'count', 'x', 1)";
  expect(() => db.$client.exec(insert)).toThrow("FOREIGN KEY");
});

test("what was deleted is overwritten, and a write is on disk before it is answered", async () => {
  const { db } = openEmpty();
  expect(
    ["journal_mode", "synchronous", "secure_delete"].map((name) => db.$client.pragma(name, { simple: true })),
  ).toEqual(["wal", 2, 1]);
});
