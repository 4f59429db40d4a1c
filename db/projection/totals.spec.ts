import { readFileSync } from "node:fs";
import fc from "fast-check";
import { expect, test } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import type { Db } from "@/db/ledger/open";
import { saveGroup } from "@/db/releases/save-group";
import { group } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openOlderLedger } from "@/db/testing/open-older-ledger";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { attempt, beginning, histories } from "@/db/testing/random-desk";
import { written } from "@/db/testing/written";

/** Statements of the migration that fill the columns and totals of an older ledger from its rows. */
const filling = readFileSync("drizzle/0020_list_totals.sql", "utf8")
  .split("--> statement-breakpoint")
  .filter((statement) => /^\s*(UPDATE|INSERT)/.test(statement));

test("changes write the same totals that the migration sums from the rows", async () => {
  await fc.assert(
    fc.asyncProperty(histories, async (tried) => {
      const db = await openTestLedger();
      for (const [turn, each] of [...beginning, ...tried].entries()) await attempt(db, each, turn);
      const stored = projectionOf(db);
      fillAnew(db);
      expect(projectionOf(db)).toEqual(stored);
    }),
    { numRuns: 5 },
  );
}, 120_000);

test("a record counts once, in the cell of its first part, whatever its nationalities", async () => {
  const db = await openTestLedger();
  const parts = [
    { nationality: "VE", headcount: "5" },
    { nationality: "CO+VE", gender: "male", headcount: "3" },
    { nationality: "CO+VE", gender: "female", headcount: "4" },
  ];
  written(await saveGroup(db, { id: "user:1" }, group({ headcount: "12", parts }), noon));
  const cells = "SELECT nationalities, nationality, records, persons FROM published_release_totals";
  expect(db.$client.prepare(cells).raw().all()).toEqual([
    ["CO+VE VE", "VE", 1, 5],
    ["CO+VE VE", "CO+VE", 0, 7],
  ]);
});

test("the migration computes the totals of an older ledger from its current rows only", async () => {
  const db = openOlderLedger("0019_erased_from_imports");
  db.$client.exec(`
    INSERT INTO published_releases (number, day, day_from, day_to, kind, verification, disclosure, grouped, headcount,
      sources, from_head, to_head) VALUES
      (1, '2026-03-09', '2026-03-09', '2026-03-09', 'pardon', 'announced', 'counted_only', 1, 9, '[]', 1, 2),
      (1, '2026-03-09', '2026-03-09', '2026-03-09', 'pardon', 'reported', 'counted_only', 1, 7, '[]', 2, NULL);
    INSERT INTO published_release_parts (number, day, day_from, day_to, kind, verification, part, nationality,
      headcount, from_head, to_head) VALUES
      (1, '2026-03-09', '2026-03-09', '2026-03-09', 'pardon', 'announced', 0, 'US', 9, 1, 2),
      (1, '2026-03-09', '2026-03-09', '2026-03-09', 'pardon', 'reported', 0, 'VE', 4, 2, NULL),
      (1, '2026-03-09', '2026-03-09', '2026-03-09', 'pardon', 'reported', 1, 'ES', 3, 2, NULL);`);
  await migrateDatabase(db);
  expect(db.$client.prepare("SELECT nationalities FROM published_releases ORDER BY from_head").pluck().all()).toEqual([
    "US",
    "ES VE",
  ]);
  expect(db.$client.prepare("SELECT * FROM published_release_totals ORDER BY nationality").all()).toMatchObject([
    { nationalities: "ES VE", nationality: "ES", verification: "reported", records: 0, persons: 3 },
    { nationalities: "ES VE", nationality: "VE", verification: "reported", records: 1, persons: 4 },
  ]);
});

function fillAnew(db: Db) {
  db.$client.exec(`
    UPDATE published_releases SET nationalities = '';
    UPDATE published_detentions SET nationalities = '';
    DELETE FROM published_release_totals;
    DELETE FROM published_detention_totals;`);
  for (const statement of filling) db.$client.exec(statement);
}
