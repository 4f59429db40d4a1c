import { and, inArray, ne } from "drizzle-orm";
import type { Draft } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { countReviewDrafts } from "@/db/proposals/count-review-drafts";
import { openProposals } from "@/db/proposals/proposal";
import { proposalRecords, proposals } from "@/db/schema/proposals";
import { countsDiffer } from "@/domain/history/newly-shown";
import type { PublishedRows } from "@/domain/projection/rows";

type Step = { draft: Draft; ready: { projected: { before: PublishedRows; after: PublishedRows } } };

/** Returns drafts that mark the published counts of a waiting change as under review. */
export function marksToOpen(tx: Tx, steps: readonly Step[]): Draft[] {
  const counts = steps.filter(({ ready: { projected } }) => {
    return projected.before.counts.length > 0 && countsDiffer(projected.before, projected.after);
  });
  return countReviewDrafts(
    tx,
    counts.map(({ draft }) => draft.document.id),
    true,
  );
}

/** Returns drafts that end the mark of the counts of some proposals, unless another proposal waits for the same count. */
export function marksToClose(tx: Tx, closing: readonly number[]): Draft[] {
  if (closing.length === 0) return [];
  const counts = countsOf(tx, closing);
  if (counts.length === 0) return [];
  const others = openProposals(tx, and(ne(proposals.state, "returned"))).map(({ id }) => id);
  const marked = new Set(
    countsOf(
      tx,
      others.filter((id) => !closing.includes(id)),
    ),
  );
  return countReviewDrafts(
    tx,
    counts.filter((id) => !marked.has(id)),
    false,
  );
}

function countsOf(tx: Tx, ids: readonly number[]): string[] {
  const { proposal, recordType, recordId } = proposalRecords;
  const rows = tx
    .select({ recordType, recordId })
    .from(proposalRecords)
    .where(inArray(proposal, [...ids]))
    .all();
  return [...new Set(rows.flatMap((row) => (row.recordType === "count" ? [row.recordId] : [])))];
}
