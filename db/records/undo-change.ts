import { and, desc, eq, inArray } from "drizzle-orm";
import { changeDetailsOf } from "@/db/changes/change-of";
import type { WriteContext } from "@/db/changes/write-context";
import { type JobControl, type ReportProgress, refused, writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { UndoInput } from "@/domain/inputs/undo";
import { type Undoing, undoRecords } from "./undo-records";

/**
 * Undoes a whole change, in a new change: each of its people, groups and counts gets its previous content. Refuses with
 * `changed_since` if one of them was changed later, `withdraw_instead` if something public would disappear,
 * `nothing_to_undo`, `erasure_final`, `place_merge_final`, `publisher_merge_final`, and like `writeDecided`.
 */
export function undoChange(
  db: Db,
  actor: Actor,
  input: UndoInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  const decide = (context: WriteContext, report: ReportProgress) => {
    const records = recordsOf(context.tx, input.of);
    const action = actionOf(context.tx, input.of);
    if (action === "person.erase" || action === "mentions.erase") return refused("erasure_final");
    if (action === "facility.merge") return refused("place_merge_final");
    if (action === "publisher.merge") return refused("publisher_merge_final");
    return records.length === 0
      ? refused("nothing_to_undo")
      : { decision: undoRecords(context, records, input, report) };
  };
  return writeDecided(db, actor, changeDetailsOf("change.undo", input), now, decide, control);
}

function actionOf(tx: Tx, change: number): string | undefined {
  return tx.select().from(changes).where(eq(changes.id, change)).get()?.action;
}

/**
 * Last record first. In a merge, the record that took over numbers must release them before the other one gets them
 * back.
 */
function recordsOf(tx: Tx, change: number): Undoing[] {
  const isUndoable = inArray(revisions.recordType, ["person", "group", "count"]);
  return tx
    .select({ type: revisions.recordType, id: revisions.recordId, version: revisions.version })
    .from(revisions)
    .where(and(eq(revisions.change, change), isUndoable))
    .orderBy(desc(revisions.position))
    .all() as Undoing[];
}
