import type { RowResult } from "@/domain/imports/row-outcome";
import { type Actor, type Decision, type Outcome, refuse } from "../history/intent";
import { readyDecision } from "../history/ready-decision";
import { writeChange } from "../history/write-change";
import { lastNumbers, type NumberKind, takeNumbers } from "../numbers";
import type { Db } from "../open";
import { decideOnAll } from "../records/decide-on";
import { inSnapshot, inTransaction } from "../transaction";
import { movedSince, newestChange } from "./moved-since";
import { numberingFrom } from "./numbering";
import { type Chosen, type ImportPlan, planImport } from "./plan-import";
import type { Table } from "./table/table";

export type Applied = { outcome: Outcome; results: RowResult[] };

/** How far an import is: of rows read, or about to be written; false stops it. */
export type GoOn = (done: number) => boolean;

/** How often a plan is made anew because somebody saved what it stands on. */
const mostAttempts = 5;

/**
 * Writes a table as one change, rows that cannot be right left out. It is planned, numbered and hashed while everybody
 * else goes on; the ledger is held for the writing alone, and where meanwhile something altered on which the plan
 * stands it is planned anew. Undefined where `goOn` stopped it: then nothing was written. Refused with `ledger_moved`
 * where others saved the same people all the time.
 */
export async function applyImport(
  db: Db,
  actor: Actor,
  requestId: string,
  table: Table,
  chosen: Chosen,
  now: Date,
  goOn: GoOn,
): Promise<Applied | undefined> {
  let reserved: Map<NumberKind, number> | undefined;
  let room = new Map<NumberKind, number>();
  for (let attempt = 1; ; attempt += 1) {
    const made = planOnce(db, table, chosen, reserved, now, goOn);
    if (!made) return undefined;
    const { plan, decision, seen, used, from } = made;
    const fits = reserved !== undefined && [...used].every(([kind, count]) => count <= (room.get(kind) ?? 0));
    if (!fits) {
      if (!goOn(table.rows.length)) return undefined;
      reserved = await reserve(db, used);
      room = used;
      // Mostly nobody took a number meanwhile, and the plan stands as it is.
      if ([...used.keys()].some((kind) => reserved?.get(kind) !== (from.get(kind) ?? 0))) continue;
    }
    const outcome = await writeChange(db, actor, { action: "import.apply", requestId }, now, (tx) =>
      movedSince(tx, seen, plan) ? refuse("ledger_moved") : decision,
    );
    const isMoved = !outcome.ok && outcome.problems.some(({ code }) => code === "ledger_moved");
    if (!isMoved || attempt >= mostAttempts) return { outcome, results: plan.results };
  }
}

type Made = {
  plan: ImportPlan;
  decision: Decision;
  seen: number;
  used: Map<NumberKind, number>;
  from: ReadonlyMap<NumberKind, number>;
};

function planOnce(
  db: Db,
  table: Table,
  chosen: Chosen,
  reserved: Map<NumberKind, number> | undefined,
  now: Date,
  goOn: GoOn,
): Made | undefined {
  return inSnapshot(db, (tx) => {
    const from = reserved ?? lastNumbers(tx);
    const numbering = numberingFrom(from);
    const plan = planImport(tx, table, chosen, numbering, now, goOn);
    if (!plan) return undefined;
    const decision = decideOnAll(plan.desk, plan.steps);
    return { plan, decision: readyDecision(tx, decision), seen: newestChange(tx), used: numbering.used(), from };
  });
}

/** Takes the numbers of a plan, so that nobody else is given them. Of each kind, the number before the first. */
function reserve(db: Db, used: ReadonlyMap<NumberKind, number>): Promise<Map<NumberKind, number>> {
  return inTransaction(db, (tx) => new Map([...used].map(([kind, count]) => [kind, takeNumbers(tx, kind, count) - 1])));
}
