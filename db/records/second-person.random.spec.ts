import { isNull } from "drizzle-orm";
import fc from "fast-check";
import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import type { Db } from "@/db/ledger/open";
import { publishedCounts } from "@/db/schema/published-counts";
import { publishedDetentionNames, publishedDetentions } from "@/db/schema/published-detentions";
import { publishedNames, publishedReleases } from "@/db/schema/published-releases";
import { addReviewer } from "@/db/testing/add-reviewer";
import { count } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { publishedNow } from "@/db/testing/published-rows";
import { approveAll, attemptAlone, histories } from "@/db/testing/random-alone";
import { attempt, beginning } from "@/db/testing/random-desk";
import { written } from "@/db/testing/written";
import type { ReviewPolicy } from "@/domain/values/vocabulary";

const alone = { id: "user:1" };

/** Opens a ledger with public records that user:3 wrote and user:2 approved. */
async function openPublicLedger(policy: ReviewPolicy): Promise<Db> {
  const db = await openTestLedger(policy);
  for (const [turn, each] of beginning.entries()) await attempt(db, each, 100 + turn, { id: "user:3" });
  written(await saveCount(db, { id: "user:3" }, count(), noon));
  await approveAll(db, { id: "user:2" });
  addReviewer(db);
  return db;
}

/**
 * Runs random operations by one user on such a ledger. `expectAfter` compares the public view before and after each.
 */
function expectOfAll<Seen>(
  policy: ReviewPolicy,
  see: (db: Db) => Seen,
  expectAfter: (before: Seen, after: Seen) => void,
) {
  return fc.assert(
    fc.asyncProperty(histories, async (tried) => {
      const db = await openPublicLedger(policy);
      for (const [turn, each] of tried.entries()) {
        const before = see(db);
        const outcome = await attemptAlone(db, each, turn, alone);
        if (outcome?.ok && hiding.has(each.what)) expect(outcome.proposal).toBeUndefined();
        if (outcome?.ok === false) expect(codesOf(outcome)).not.toMatch(/second_person/);
        expectAfter(before, see(db));
      }
    }),
    { numRuns: 15, endOnFailure: true },
  );
}

const hiding = new Set(["hide", "withdraw"]);

function codesOf({ problems }: { problems: { code: string }[] }): string {
  return problems.map(({ code }) => code).join(" ");
}

test("under `named`, no sequence of operations by one user publishes a new or changed full name", async () => {
  await expectOfAll("named", fullNamesOf, (before, after) => {
    for (const name of after) expect(before).toContain(name);
  });
}, 600_000);

test("under `always`, no sequence of operations by one user publishes anything new or changed", async () => {
  await expectOfAll(
    "always",
    (db) => ({
      names: fullNamesOf(db),
      figures: figuresOf(db),
      counts: db.select().from(publishedCounts).all(),
      total: totalOf(db),
    }),
    (before, after) => {
      for (const name of after.names) expect(before.names).toContain(name);
      for (const figure of after.figures) expect(before.figures).toContain(figure);
      expect(after.counts).toEqual(before.counts);
      expect(after.total).toBeLessThanOrEqual(before.total);
    },
  );
}, 600_000);

/** Returns the full names in the public view, with their numbers. The invented names here have two words. */
function fullNamesOf(db: Db): string[] {
  const rows = [...db.select().from(publishedNames).all(), ...db.select().from(publishedDetentionNames).all()];
  return rows.filter(({ name }) => name.includes("inventado")).map(({ number, name }) => `${number} ${name}`);
}

/** Returns the public facts of each release and detention that no hiding changes. */
function figuresOf(db: Db): string[] {
  const releases = db.select().from(publishedReleases).where(isNull(publishedReleases.toHead)).all();
  const detentions = db.select().from(publishedDetentions).where(isNull(publishedDetentions.toHead)).all();
  return [
    ...releases
      .filter(({ grouped }) => !grouped)
      .map(({ number, day, kind, verification, federalEntity }) => [number, day, kind, verification, federalEntity]),
    ...detentions
      .filter(({ grouped }) => !grouped)
      .map(({ number, day, custody, federalEntity }) => ["detention", number, day, custody, federalEntity]),
  ].map((figure) => JSON.stringify(figure));
}

function totalOf(db: Db): number {
  return publishedNow(db).reduce((sum, row) => sum + row.headcount, 0);
}
