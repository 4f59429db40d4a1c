import { and, asc, eq } from "drizzle-orm";
import type { RecordType } from "@/domain/records/document";
import type { Db, Tx } from "../open";
import { changes } from "../schema/changes";
import { revisions } from "../schema/revisions";

/** Changes that decide on a record without altering what it says. */
export const decisions = ["review.approve", "review.return"];

/** Who wrote what waits in a record: everybody who altered it since somebody last approved it. */
export function authorsOf(db: Db | Tx, type: RecordType, id: string): string[] {
  const written = db
    .select({ actor: changes.actor, action: changes.action })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
    .orderBy(asc(revisions.version))
    .all();
  const since = written.slice(written.findLastIndex(({ action }) => action === "review.approve") + 1);
  return [...new Set(since.filter(({ action }) => !decisions.includes(action)).map(({ actor }) => actor))];
}
