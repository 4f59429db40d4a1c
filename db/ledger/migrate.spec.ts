import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, onTestFinished, test } from "vitest";
import { markCounts } from "@/db/testing/mark-counts";
import { openOlderLedger } from "@/db/testing/open-older-ledger";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { migrateDatabase } from "./migrate";
import { createDatabase, type Db } from "./open";

function openEmpty(): Db {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const db = createDatabase(join(folder, "ledger.sqlite"));
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return db;
}

const schemaOf = (db: Db) => db.$client.prepare("SELECT type, name, sql FROM sqlite_schema ORDER BY name").all();

test("an empty file becomes a ledger", async () => {
  const db = openEmpty();
  await migrateDatabase(db);
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
  const db = openEmpty();
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
  ).toEqual(["people_names", "published_name_words", "source_words"]);
  expect(loose.every(({ name }) => /^(people_names|published_name_words|source_words)/.test(name))).toBe(true);
  expect(tables.length).toBeGreaterThan(30);
});

test("the upgrade that adds reviews of counts keeps every revision and head, and the guards of their tables", async () => {
  const db = openOlderLedger("0020_list_totals");
  const rows = () =>
    ["revisions", "revision_parts", "accesses", "published_heads"].map((name) =>
      db.$client.prepare(`SELECT * FROM ${name}`).all(),
    );
  const hash = "a".repeat(64);
  db.$client.exec(`
    INSERT INTO changes (id, request_id, actor, action, at, note_commitment, previous_hash, hash, head)
      VALUES (1, 'r', 'user:1', 'count.create', '2026-03-10', '', '${hash}', '${hash}', 1);
    INSERT INTO revisions (id, change, position, record_type, record_id, version) VALUES (1, 1, 0, 'count', 'a', 1);
    INSERT INTO revision_parts (revision, part, shape, commitment) VALUES (1, 'facts', 1, 'c'), (1, 'identity', 1, 'c');
    INSERT INTO accesses (change, record_type, record_id) VALUES (1, 'person', '7');
    INSERT INTO published_heads (number, hash, day, hour, kind, note_es, note_en)
      VALUES (1, '${hash}', '2026-03-10', 12, 'published', '', '');`);
  const before = rows();
  await migrateDatabase(db);
  expect(rows()).toEqual(before);
  const fresh = openEmpty();
  await migrateDatabase(fresh);
  expect(schemaOf(db)).toEqual(schemaOf(fresh));
  expect((await markCounts(db, ["a"], true)).records).toEqual([{ type: "count_review", id: "a", version: 1 }]);
});

test("a foreign key to a missing row is refused", async () => {
  const db = openEmpty();
  await migrateDatabase(db);
  const insert =
    "INSERT INTO revisions (change, position, record_type, record_id, version) VALUES (1, 0, 'count', 'x', 1)";
  expect(() => db.$client.exec(insert)).toThrow("FOREIGN KEY");
});

test("deleted data is overwritten, and a write is on disk before it is confirmed", async () => {
  const db = openEmpty();
  expect(
    ["journal_mode", "synchronous", "secure_delete"].map((name) => db.$client.pragma(name, { simple: true })),
  ).toEqual(["wal", 2, 1]);
});

test("the upgrade that adds the qualifier `at_least` keeps every count with its parts and indexes", async () => {
  const db = openOlderLedger("0023_consent_until");
  db.$client.exec(`
    INSERT INTO publishers VALUES ('p', 1, '', '', 'ngo');
    INSERT INTO counts VALUES ('c', 1, 'p', 'detained', '2026-01-05', 'cutoff', NULL, NULL, 806, 'exact', 'stands', 'published');
    INSERT INTO count_parts (count, dimension, category, value) VALUES ('c', 'gender', 'female', 100);
  `);
  const rows = () => ["counts", "count_parts"].map((name) => db.$client.prepare(`SELECT * FROM ${name}`).all());
  const indexes = () =>
    db.$client
      .prepare("SELECT name FROM sqlite_schema WHERE type = 'index' AND tbl_name = 'counts' ORDER BY name")
      .all();
  const before = [rows(), indexes()];
  const insert = db.$client.prepare(
    "INSERT INTO counts SELECT 'd', 1, publisher, measure, as_of, as_of_means, NULL, NULL, 803, 'at_least', standing, publication FROM counts WHERE id = 'c'",
  );
  expect(() => insert.run()).toThrow("counts_qualifier");
  await migrateDatabase(db);
  expect([rows(), indexes()]).toEqual(before);
  db.$client.exec(insert.source);
  expect(db.$client.prepare("SELECT qualifier FROM counts WHERE id = 'd'").pluck().get()).toBe("at_least");
});

test("the upgrade that adds deaths in custody keeps every count with its parts", async () => {
  const db = openOlderLedger("0029_sources_without_address");
  db.$client.exec(`
    INSERT INTO publishers (id, version, short_es, short_en, stance) VALUES ('p', 1, 'P', 'P', 'ngo');
    INSERT INTO counts (id, version, publisher, measure, as_of, as_of_means, value, qualifier, standing, publication)
      VALUES ('c', 1, 'p', 'detained', '2026-01-05', 'cutoff', 806, 'exact', 'stands', 'published');
    INSERT INTO count_parts (count, dimension, category, value) VALUES ('c', 'gender', 'female', 105);
  `);
  await migrateDatabase(db);
  db.$client.exec("UPDATE counts SET measure = 'died_in_custody'; UPDATE count_parts SET dimension = 'health'");
  expect(db.$client.prepare("SELECT measure, value FROM counts").all()).toEqual([
    { measure: "died_in_custody", value: 806 },
  ]);
  expect(db.$client.prepare("SELECT dimension, value FROM count_parts").all()).toEqual([
    { dimension: "health", value: 105 },
  ]);
  expect(() => db.$client.exec("UPDATE counts SET measure = 'died'")).toThrow(/CHECK/);
});
