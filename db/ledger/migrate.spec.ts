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

test("an empty file becomes a ledger, without a backup copy", async () => {
  const { db, folder } = openEmpty();
  await migrateDatabase(db);
  expect(readdirSync(folder).filter((name) => name.includes("before-migration"))).toEqual([]);
  expect(db.$client.pragma("foreign_key_check")).toEqual([]);
  expect(db.$client.pragma("foreign_keys", { simple: true })).toBe(1);
});

test("an up-to-date ledger stays unchanged, and so it does at a second start", async () => {
  const db = await openSeededLedger();
  const before = schemaOf(db);
  const rows = db.$client.prepare("SELECT count(*) AS n FROM revisions").get();
  await migrateDatabase(db);
  expect(schemaOf(db)).toEqual(before);
  expect(db.$client.prepare("SELECT count(*) AS n FROM revisions").get()).toEqual(rows);
});

test("every table is strict, so that columns only hold their type; only full-text indexes are not", async () => {
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

test("a foreign key to a missing row is refused", async () => {
  const { db } = openEmpty();
  await migrateDatabase(db);
  const insert =
    "INSERT INTO revisions (change, position, record_type, record_id, version) VALUES (1, 0, 'count', 'x', 1)";
  expect(() => db.$client.exec(insert)).toThrow("FOREIGN KEY");
});

test("deleted data is overwritten, and a write is on disk before it is confirmed", async () => {
  const { db } = openEmpty();
  expect(
    ["journal_mode", "synchronous", "secure_delete"].map((name) => db.$client.pragma(name, { simple: true })),
  ).toEqual(["wal", 2, 1]);
});
