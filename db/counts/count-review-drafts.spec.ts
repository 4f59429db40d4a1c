import { randomUUID } from "node:crypto";
import { expect, test } from "vitest";
import { writeChange } from "@/db/changes/write-change";
import { findDocument } from "@/db/history/read-document";
import { verifyChain } from "@/db/history/verify-chain";
import type { Db } from "@/db/ledger/open";
import { projectionHolds } from "@/db/projection/projection-holds";
import { rebuildProjection } from "@/db/projection/rebuild";
import { publishedCountReviews } from "@/db/schema/published-counts";
import { publishedHeads } from "@/db/schema/published-heads";
import { count } from "@/db/testing/forms";
import { noon } from "@/db/testing/noon";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { projectionOf } from "@/db/testing/projection-of";
import { recordOf, written } from "@/db/testing/written";
import { countReviewDrafts } from "./count-review-drafts";
import { saveCount } from "./save-count";

const editor = { id: "user:1" };

async function openWithCount() {
  const db = await openTestLedger();
  const { id } = recordOf(await saveCount(db, editor, count(), noon), "count");
  return { db, id };
}

const mark = (db: Db, ids: readonly string[], open: boolean) =>
  writeChange(db, editor, { action: "test", requestId: randomUUID() }, noon, (tx) => ({
    ok: true,
    drafts: countReviewDrafts(tx, ids, open),
  }));

test("a mark makes a head when it begins and when it ends, and leaves the version of the count", async () => {
  const { db, id } = await openWithCount();
  const { head } = written(await mark(db, [id, id], true));
  written(await mark(db, [id], false));
  expect(db.select().from(publishedCountReviews).all()).toEqual([{ id, fromHead: head, toHead: head + 1 }]);
  const kinds = db.select().from(publishedHeads).all();
  expect(kinds.slice(-2).map(({ kind }) => kind)).toEqual(["review_opened", "review_ended"]);
  expect(findDocument(db, "count", id)?.version).toBe(1);
});

test("a count that already is as asked gets no draft, and a mark can begin again", async () => {
  const { db, id } = await openWithCount();
  expect(written(await mark(db, [id], false)).change).toBeNull();
  written(await mark(db, [id], true));
  expect(written(await mark(db, [id], true)).change).toBeNull();
  written(await mark(db, [id], false));
  const { head } = written(await mark(db, [id], true));
  expect(db.select().from(publishedCountReviews).all().at(-1)).toEqual({ id, fromHead: head, toHead: null });
});

test("the rebuilt projection equals the stored one, and the chain verifies", async () => {
  const { db, id } = await openWithCount();
  written(await mark(db, [id], true));
  written(await mark(db, [id], false));
  written(await mark(db, [id], true));
  const stored = projectionOf(db);
  expect(await projectionHolds(db)).toBe(true);
  expect(await rebuildProjection(db)).toEqual([]);
  expect(projectionOf(db)).toEqual(stored);
  expect(verifyChain(db).broken).toEqual([]);
});
