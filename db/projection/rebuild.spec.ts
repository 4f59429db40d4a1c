import fc from "fast-check";
import { expect, test } from "vitest";
import { verifyChain } from "@/db/history/verify-chain";
import { publishedHeads } from "@/db/schema/published-heads";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { steps, take } from "@/db/testing/random-documents";
import { rebuildProjection } from "./rebuild";

test("a rebuild equals the stored projection after any history, including erasures and changed settings", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const db = await openTestLedger();
      db.$client.pragma("synchronous = OFF");
      for (const step of taken) await take(db, step);
      expect(verifyChain(db).broken).toEqual([]);
      const stored = projectionOf(db);
      await rebuildProjection(db);
      expect(projectionOf(db)).toEqual(stored);
    }),
    { numRuns: 60 },
  );
}, 120_000);

test("heads have no gaps, and only a change that the public can see makes one", async () => {
  await fc.assert(
    fc.asyncProperty(steps, async (taken) => {
      const db = await openTestLedger();
      db.$client.pragma("synchronous = OFF");
      for (const step of taken) {
        const before = projectionOf(db);
        const outcome = await take(db, step);
        const after = projectionOf(db);
        const moved = outcome.ok && outcome.change !== null && JSON.stringify(before) !== JSON.stringify(after);
        expect(after.at(-1)?.length).toBe((before.at(-1)?.length ?? 0) + (moved ? 1 : 0));
      }
      const numbers = db
        .select()
        .from(publishedHeads)
        .all()
        .map(({ number }) => number);
      expect(numbers).toEqual(numbers.map((_, index) => index + 1));
    }),
    { numRuns: 30 },
  );
}, 120_000);

test("for the real seed, a rebuild equals the stored projection", async () => {
  const db = await openSeededLedger();
  const stored = projectionOf(db);
  await rebuildProjection(db);
  expect(projectionOf(db)).toEqual(stored);
});
