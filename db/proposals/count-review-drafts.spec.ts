import { expect, test } from "vitest";
import { saveCount } from "@/db/counts/save-count";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import { rebuildProjection } from "@/db/projection/rebuild";
import { publishedCountReviews } from "@/db/schema/published-counts";
import { publishedHeads } from "@/db/schema/published-heads";
import { count } from "@/db/testing/forms";
import { markCounts } from "@/db/testing/mark-counts";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionFaults } from "@/db/testing/projection-faults";
import { projectionOf } from "@/db/testing/projection-of";
import { approveAll } from "@/db/testing/random-alone";
import { recordOf } from "@/db/testing/written";

const editor = { id: "user:1" };

async function openWithCount() {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  return { db, id };
}

test("a mark makes a head when it begins and when it ends, and leaves the version of the count", async () => {
  const { db, id } = await openWithCount();
  const { head } = await markCounts(db, [id, id], true);
  await markCounts(db, [id], false);
  expect(db.select().from(publishedCountReviews).all()).toEqual([{ id, fromHead: head, toHead: head + 1 }]);
  const kinds = db.select().from(publishedHeads).all();
  expect(kinds.slice(-2).map(({ kind }) => kind)).toEqual(["review_opened", "review_ended"]);
  expect(findDocument(db, "count", id)?.version).toBe(1);
});

test("a count that already is as asked gets no draft, and a mark can begin again", async () => {
  const { db, id } = await openWithCount();
  expect((await markCounts(db, [id], false)).change).toBeNull();
  await markCounts(db, [id], true);
  expect((await markCounts(db, [id], true)).change).toBeNull();
  await markCounts(db, [id], false);
  const { head } = await markCounts(db, [id], true);
  expect(db.select().from(publishedCountReviews).all().at(-1)).toEqual({ id, fromHead: head, toHead: null });
});

test("the rebuilt projection equals the stored one, and the chain verifies", async () => {
  const { db, id } = await openWithCount();
  await markCounts(db, [id], true);
  await markCounts(db, [id], false);
  await markCounts(db, [id], true);
  const stored = projectionOf(db);
  expect(projectionFaults(db)).toEqual([]);
  expect(await rebuildProjection(db)).toEqual([]);
  expect(projectionOf(db)).toEqual(stored);
  expect(verifyChain(db).broken).toEqual([]);
});

test.each(["named", "always"] as const)(
  "under %s, putting a count under review needs no second user, nor does ending the review",
  async (policy) => {
    const db = await openTestLedger(policy);
    const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
    await approveAll(db, { id: "user:2" });
    const { head } = await markCounts(db, [id], true);
    expect((await markCounts(db, [id], false)).head).toBe(head + 1);
  },
);
