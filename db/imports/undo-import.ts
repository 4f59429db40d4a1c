import { and, eq, gt } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { UndoInput } from "@/domain/inputs/undo";
import { type Actor, type Outcome, refuse } from "../history/intent";
import { readyDecision } from "../history/ready-decision";
import { writeChange } from "../history/write-change";
import type { Db, Tx } from "../open";
import { newestChange } from "../planned/moved-since";
import { intentOf } from "../records/intent-of";
import { decideUndo } from "../records/undo-change";
import { revisions } from "../schema/revisions";
import { inSnapshot } from "../transaction";

/**
 * `undoChange` for a change of thousands of records: decided while everybody else goes on. Refused like it, and with
 * `ledger_moved` where somebody altered one of the records in these seconds.
 */
export function undoImport(db: Db, actor: Actor, input: UndoInput, now: Date): Promise<Outcome> {
  const { decision, seen } = inSnapshot(db, (tx) => ({
    decision: readyDecision(tx, decideUndo(tx, input, now)),
    seen: newestChange(tx),
  }));
  return writeChange(db, actor, intentOf("change.undo", input), now, (tx) =>
    isTouched(tx, input.of, seen) ? refuse("ledger_moved") : decision,
  );
}

/** Was a record of a change altered after another one? */
function isTouched(tx: Tx, change: number, seen: number): boolean {
  const mine = alias(revisions, "mine");
  const same = and(eq(mine.recordType, revisions.recordType), eq(mine.recordId, revisions.recordId));
  const found = tx
    .select({ id: revisions.id })
    .from(revisions)
    .innerJoin(mine, and(same, eq(mine.change, change)))
    .where(gt(revisions.change, seen))
    .limit(1)
    .get();
  return found !== undefined;
}
