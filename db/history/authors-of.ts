import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import { awaitsReview } from "@/domain/history/reviewed";
import type { RecordType } from "@/domain/records/document";
import { findDocument, findVersion } from "./read-document";

/** Actions that decide on a record without changing its content. */
export const decisions = ["review.approve", "review.return"];

/**
 * Returns the users whose unapproved edits a record contains: everyone who changed it since its last approval. An
 * approved proposal approves the whole record, unless a part of it still waited for review. Authorship follows merges:
 * authors of records merged into it since then are included.
 */
export function authorsOf(db: Db | Tx, type: RecordType, id: string): string[] {
  const written = changesOf(db, type, id);
  const approved = written.findLastIndex((each) => isApproval(db, type, id, each));
  const own = written.slice(approved + 1).filter(({ action }) => !decisions.includes(action));
  const absorbed = type === "person" ? mergedSince(db, id, written[approved]?.change ?? 0) : [];
  const others = absorbed.flatMap((other) => authorsOf(db, type, other));
  return [...new Set([...own.map(({ actor }) => actor), ...others])];
}

type Written = ReturnType<typeof changesOf>[number];

function isApproval(db: Db | Tx, type: RecordType, id: string, { action, approvedBy, version }: Written): boolean {
  if (action === "review.approve") return true;
  if (approvedBy === null) return false;
  const approved = findVersion(db, type, id, version);
  return approved !== undefined && !awaitsReview(approved.document);
}

/** Ids of the people merged into this person after a change. */
function mergedSince(db: Db | Tx, id: string, change: number): string[] {
  const mergedFrom = findDocument(db, "person", id)?.document.facts.mergedFrom ?? [];
  return mergedFrom.filter((other) => {
    const gone = findDocument(db, "person", other)?.document.facts.gone;
    const merged = changesOf(db, "person", other).at(-1)?.change ?? 0;
    return gone?.how === "merged" && gone.into === id && merged > change;
  });
}

function changesOf(db: Db | Tx, type: RecordType, id: string) {
  return db
    .select({
      change: changes.id,
      actor: changes.actor,
      action: changes.action,
      approvedBy: changes.approvedBy,
      version: revisions.version,
    })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(asc(revisions.version))
    .all();
}
