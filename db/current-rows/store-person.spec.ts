import { readFileSync } from "node:fs";
import { expect, test } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase } from "@/db/ledger/open";
import { temporaryPath } from "@/db/testing/temporary-path";

/** Statements of the migrations that fill the columns and tables of the desk's lists from existing rows. */
function fillings(): string[] {
  const files = ["drizzle/0013_desk_lists.sql", "drizzle/0014_desk_filters.sql"];
  const statements = files.flatMap((file) => readFileSync(file, "utf8").split("--> statement-breakpoint"));
  return statements.filter((statement) => /^\s*(UPDATE|INSERT)/.test(statement));
}

/** Four people: under house arrest, dead, with a refuted release, never detained; and one draft of user 3. */
const older = `
  INSERT INTO facilities (id, version, name, kind) VALUES ('tocoron', 1, 'Tocorón', 'prison'), ('yare', 1, 'Yare', 'prison');
  INSERT INTO people (id, version, given_names, surnames, search_key, disclosure, second_nationality)
    VALUES (1, 1, 'A', 'B', 'a b', 'counted_only', ''), (2, 1, 'A', 'B', 'a b', 'counted_only', ''),
           (3, 1, 'A', 'B', 'a b', 'counted_only', ''), (4, 1, 'A', 'B', 'a b', 'counted_only', '');
  INSERT INTO detentions (id, person, from_day, publication, ended, end_day) VALUES
    (1, 1, '2024-01-01', 'draft', 'release', '2024-06-01'), (2, 1, '2025-01-01', 'draft', NULL, NULL),
    (3, 2, '2025-01-01', 'draft', 'death', '2025-03-01'), (4, 3, '2025-01-01', 'draft', 'release', '2025-04-01');
  INSERT INTO custody_periods (detention, position, state, facility) VALUES
    (1, 0, 'prison', 'yare'), (2, 0, 'prison', 'tocoron'), (2, 1, 'house_arrest', NULL), (3, 0, 'prison', 'tocoron'),
    (4, 0, 'whereabouts_unknown', NULL), (4, 1, 'prison', 'yare');
  INSERT INTO releases (id, detention, day, kind, verification, publication, detail_public) VALUES
    (1, 1, '2024-06-01', 'unknown', 'reported', 'draft', 0), (2, 4, '2025-04-01', 'unknown', 'refuted', 'published', 0);
  INSERT INTO changes (id, request_id, actor, action, at, note_commitment, previous_hash, hash)
    VALUES (1, 'r1', 'user:3', 'person.create', '2026-03-10', '', '${"a".repeat(64)}', '${"b".repeat(64)}');
  INSERT INTO revisions (id, change, position, record_type, record_id, version) VALUES (1, 1, 0, 'person', '1', 1);`;

test("the migration gives an older ledger the custody state of its people and the authors of its drafts", async () => {
  const db = createDatabase(temporaryPath());
  await migrateDatabase(db);
  db.$client.exec(older);
  for (const statement of fillings()) db.$client.exec(statement);
  expect(db.$client.prepare("SELECT id, situation, facility FROM people").raw().all()).toEqual([
    [1, "house_arrest", null],
    [2, "death", "tocoron"],
    [3, "prison", "yare"],
    [4, null, null],
  ]);
  expect(db.$client.prepare("SELECT id, facility FROM releases").raw().all()).toEqual([
    [1, "yare"],
    [2, "yare"],
  ]);
  expect(db.$client.prepare("SELECT ended FROM detentions WHERE id = 4").pluck().get()).toBeNull();
  expect(db.$client.prepare("SELECT * FROM unfinished_releases").raw().all()).toEqual([["user:3", "draft", 1]]);
});
