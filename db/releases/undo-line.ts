import { eq } from "drizzle-orm";
import { changeDetailsOf } from "@/db/changes/change-of";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { undoRecords } from "@/db/records/undo-records";
import { batchLines } from "@/db/schema/batches";
import type { UndoLineInput } from "@/domain/inputs/batch";
import { findOpenLine } from "./find-batch";

/**
 * Undoes a line of the actor's open batch. Refuses with `line_gone`, or with `changed_since` if the record was changed
 * later.
 */
export function undoLine(db: Db, actor: Actor, input: UndoLineInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("release.undo", input), now, (tx): Decision => {
    const line = findOpenLine(tx, actor.id, input.line);
    if (!line) return refuse("line_gone");
    const { type, id } = line.record.document;
    const reason = { change: null, publicReason: null };
    const decision = undoRecords(openWriteContext(tx, now), [{ type, id, version: line.version }], reason);
    if (!decision.ok) return decision;
    return {
      ...decision,
      afterwards: (after) => after.delete(batchLines).where(eq(batchLines.id, line.id)).run(),
    };
  });
}
