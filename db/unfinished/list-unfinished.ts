import type { Db } from "@/db/ledger/open";
import type { UnfinishedKind } from "@/domain/unfinished/unfinished-kinds";
import { importDrafts, leftByOthers, otherDrafts, ownBatch, ownDrafts } from "./drafts";
import { failedJobs, openImports, openLists, refusedImports, runningJobs } from "./long-work";
import { duplicates, endingConsents, openGroups, unsourced } from "./records-to-finish";
import { ownWaiting, returnedTo, toReview } from "./reviews";
import type { Looking, UnfinishedItem } from "./unfinished-item";

type Reader = (db: Db, looking: Looking) => UnfinishedItem[] | Promise<UnfinishedItem[]>;

/** How each kind is read. Each reader uses an index and stops at `most`, so that its cost does not grow with the history. */
export const unfinishedReaders: Record<UnfinishedKind, Reader> = {
  returned: returnedTo,
  consent_ending: endingConsents,
  to_review: toReview,
  job_failed: failedJobs,
  import_open: openImports,
  list_open: openLists,
  import_refused: refusedImports,
  batch: ownBatch,
  import_drafts: importDrafts,
  own_drafts: ownDrafts,
  other_drafts: otherDrafts,
  own_waiting: ownWaiting,
  left_by_others: leftByOthers,
  unsourced,
  group_open: openGroups,
  duplicate: duplicates,
  job_running: runningJobs,
};

/** Returns the unfinished things of a kind, at most `most`. */
export async function listUnfinished(db: Db, kind: UnfinishedKind, looking: Looking): Promise<UnfinishedItem[]> {
  return unfinishedReaders[kind](db, looking);
}
