import { and, desc, eq, inArray } from "drizzle-orm";
import type { UndoInput } from "@/domain/inputs/undo";
import { type Actor, type Decision, type Outcome, refuse } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db, Tx } from "../open";
import { revisions } from "../schema/revisions";
import { openDesk } from "./desk";
import { intentOf } from "./intent-of";
import { type Undoing, undoRecords } from "./undo-records";

/**
 * Takes back a whole change, as a change of its own: every person, group and count in it becomes as it was before.
 * Refused with `changed_since` where somebody altered one of them afterwards, `withdraw_instead` where something
 * public would vanish, `nothing_to_undo`.
 */
export function undoChange(db: Db, actor: Actor, input: UndoInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, intentOf("change.undo", input), now, (tx) => decideUndo(tx, input, now));
}

/** The decision of `undoChange`. */
export function decideUndo(tx: Tx, input: UndoInput, now: Date): Decision {
  const records = recordsOf(tx, input.of);
  return records.length === 0 ? refuse("nothing_to_undo") : undoRecords(openDesk(tx, now), records, input);
}

/** The last first: of two records of a merge, the one that took numbers gives them back before the other has them. */
function recordsOf(tx: Tx, change: number): Undoing[] {
  const isUndoable = inArray(revisions.recordType, ["person", "group", "count"]);
  return tx
    .select({ type: revisions.recordType, id: revisions.recordId, version: revisions.version })
    .from(revisions)
    .where(and(eq(revisions.change, change), isUndoable))
    .orderBy(desc(revisions.position))
    .all() as Undoing[];
}
