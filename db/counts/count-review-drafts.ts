import type { Draft } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";

/**
 * Returns the drafts that put counts under review (`open`) or end their review. Counts that already are as asked get no
 * draft. A mark does not end with a change of its count, so the change that decides also ends the review.
 */
export function countReviewDrafts(tx: Tx, counts: readonly string[], open: boolean): Draft[] {
  return [...new Set(counts)].flatMap((id): Draft[] => {
    const current = findDocument(tx, "count_review", id);
    if ((current?.document.facts.open ?? false) === open) return [];
    return [{ document: { type: "count_review", id, facts: { open }, identity: {} }, base: current?.version ?? 0 }];
  });
}
