import { andThen } from "@/db/changes/and-then";
import { bulkWrite } from "@/db/changes/bulk-write";
import { decideOnAll } from "@/db/changes/decide-on";
import { preconditionsOf } from "@/db/changes/has-conflict";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { RowResult } from "@/domain/imports/row-outcome";
import { importBatch } from "./import-batch";
import { type Chosen, type PlannedTable, planImport } from "./plan-import";

export type Applied = { outcome: Outcome; results: RowResult[] };

/** Receives the number of rows processed; false stops the import. */
export type GoOn = (done: number) => boolean;

/**
 * Writes the valid rows of a table as one change, in a batch of its own. Plans outside the transaction and refuses like
 * `bulkWrite`. Undefined, with nothing written, if `goOn` stopped it.
 */
export async function applyImport(
  db: Db,
  actor: Actor,
  requestId: string,
  table: PlannedTable,
  chosen: Chosen,
  now: Date,
  goOn: GoOn,
): Promise<Applied | undefined> {
  const applied = await bulkWrite(db, actor, { action: "import.apply", requestId }, now, (tx, numbering) => {
    const plan = planImport(tx, table, chosen, numbering, now, goOn);
    if (!plan || !goOn(table.rows.length)) return undefined;
    const decided = decideOnAll(plan.context, plan.steps);
    const decision = decided.ok ? andThen(decided, importBatch(tx, actor, plan.steps, now)) : decided;
    return { decision, preconditions: preconditionsOf(tx, plan.context, decision, plan.keys), result: plan.results };
  });
  return applied && { outcome: applied.outcome, results: applied.result };
}
