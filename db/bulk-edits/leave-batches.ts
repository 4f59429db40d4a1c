import { and, inArray, isNull } from "drizzle-orm";
import type { Step } from "@/db/changes/decide-on";
import { inList } from "@/db/ledger/in-list";
import type { Tx } from "@/db/ledger/open";
import { batches, batchLines } from "@/db/schema/batches";
import type { RecordDocument } from "@/domain/records/document";
import type { Release } from "@/domain/records/release";
import { releasesOf } from "@/domain/rules/releases-of";

/** Removes lines from open batches once they are published or in review: they are not drafts of the day any more. */
export function leaveBatches(tx: Tx, steps: readonly Step[]): void {
  const sent = steps
    .flatMap(({ document }) => releasesIn(document))
    .filter(({ publication }) => publication === "published" || publication === "in_review")
    .map(({ id }) => id);
  const open = tx.select({ id: batches.id }).from(batches).where(isNull(batches.closedAt));
  tx.delete(batchLines)
    .where(and(inArray(batchLines.batch, open), inList(batchLines.release, sent)))
    .run();
}

function releasesIn(document: RecordDocument): Release[] {
  if (document.type === "person") return document.facts.detentions.flatMap(releasesOf);
  return document.type === "group" && document.facts.release ? [document.facts.release] : [];
}
