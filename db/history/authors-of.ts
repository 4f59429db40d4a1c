import { and, asc, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { RecordType } from "@/domain/records/document";
import { findDocument } from "./read-document";

/** Actions that decide on a record without changing its content. */
export const decisions = ["review.approve", "review.return"];

/**
 * Returns the users whose unapproved edits a record contains: everyone who changed it since its last approval.
 * Authorship follows merges: authors of records merged into it since then are included.
 */
export function authorsOf(db: Db | Tx, type: RecordType, id: string): string[] {
  const written = changesOf(db, type, id);
  const approved = written.findLastIndex(isApproval);
  const own = written.slice(approved + 1).filter(({ action }) => !decisions.includes(action));
  const absorbed = type === "person" ? mergedSince(db, id, written[approved]?.change ?? 0) : [];
  const others = absorbed.flatMap((other) => authorsOf(db, type, other));
  return [...new Set([...own.map(({ actor }) => actor), ...others])];
}

const isApproval = ({ action }: { action: string }) => action === "review.approve";

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
    .select({ change: changes.id, actor: changes.actor, action: changes.action })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(asc(revisions.version))
    .all();
}
