import { and, desc, eq, lt } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import { type Difference, difference } from "@/domain/history/difference";
import type { RecordDocument, RecordType } from "@/domain/records/document";
import { type ChangeNote, findNote } from "./find-note";
import { readRevision } from "./read-document";

export type HistoryEntry = ChangeNote & {
  version: number;
  change: number;
  at: string;
  actor: string;
  action: string;
  publicReason: string | null;
  /** The head that the change made, if the public saw the change. */
  head: number | null;
  /** The second person who approved the change, or its author alone. */
  approvedBy: string | null;
  /** True if names and notes of this version were erased; then only its facts are compared. */
  erased: boolean;
  /** Differences from the previous version; for the first version, all fields. */
  differences: Difference[];
};

type Page = { before?: number; limit?: number };

/**
 * Returns the versions of a record, newest first, each with author, time, reason and differences. `next` is null on the
 * last page.
 */
export function listHistory(db: Db, type: RecordType, id: string, { before, limit = 50 }: Page = {}) {
  const rows = db
    .select({ revision: revisions, change: changes })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(
      and(
        eq(revisions.recordType, type),
        eq(revisions.recordId, id),
        before === undefined ? undefined : lt(revisions.version, before),
      ),
    )
    .orderBy(desc(revisions.version))
    .limit(limit + 1)
    .all();
  const documents = rows.map(({ revision }) => readRevision(db, type, revision));
  const items = rows.slice(0, limit).map(({ revision, change }, index): HistoryEntry => {
    const { at, actor, action, publicReason, head, approvedBy } = change;
    const document = documents[index] as RecordDocument;
    return {
      ...findNote(db, change.id),
      ...{ version: revision.version, change: change.id, at, actor, action, publicReason, head, approvedBy },
      erased: document.identity === null,
      differences: differencesOf(documents[index + 1], document),
    };
  });
  return { items, next: rows.length > limit ? (items.at(-1)?.version ?? null) : null };
}

function differencesOf(before: RecordDocument | undefined, after: RecordDocument): Difference[] {
  const facts = difference(before?.facts, after.facts, "facts");
  const isErased = after.identity === null || before?.identity === null;
  return isErased ? facts : [...facts, ...difference(before?.identity, after.identity, "identity")];
}
