import { type Renumber, renumbered } from "@/domain/imports/renumbered";
import type { RowResult } from "@/domain/imports/row-outcome";
import { type Actor, type Decision, type Outcome, refuse } from "../history/intent";
import { readyDecision } from "../history/ready-decision";
import { writeChange } from "../history/write-change";
import { lastNumbers, type NumberKind, takeNumbers } from "../numbers";
import type { Db } from "../open";
import { decideOnAll } from "../records/decide-on";
import { inSnapshot, inTransaction } from "../transaction";
import { basisOf, movedSince } from "./moved-since";
import { numberingFrom } from "./numbering";
import { type Chosen, planImport } from "./plan-import";
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
  let taken: Taken | undefined;
  const take = async (used: Numbers) => {
    if (!taken || !fits(used, taken.room)) taken = { first: await reserve(db, used), room: used };
    return taken.first;
  };
  for (let attempt = 1; ; attempt += 1) {
    const made = await prepare(db, table, chosen, now, goOn, take);
    if (!made) return undefined;
    const { results, decision, basis } = made;
    const outcome = await writeChange(db, actor, { action: "import.apply", requestId }, now, (tx) =>
      movedSince(tx, basis) ? refuse("ledger_moved") : decision,
    );
    const isMoved = !outcome.ok && outcome.problems.some(({ code }) => code === "ledger_moved");
    if (!isMoved || attempt >= mostAttempts) return { outcome, results };
  }
}

type Numbers = ReadonlyMap<NumberKind, number>;
type Taken = { first: Numbers; room: Numbers };

/** Plans, numbers and hashes. Nothing of the plan is kept but what the writing needs: a long list fills memory. */
async function prepare(
  db: Db,
  table: Table,
  chosen: Chosen,
  now: Date,
  goOn: GoOn,
  take: (used: Numbers) => Promise<Numbers>,
) {
  const planned = planOnce(db, table, chosen, now, goOn);
  if (!planned || !goOn(table.rows.length)) return undefined;
  const { results, basis, used, from } = planned;
  return { results, basis, decision: numberedDecision(db, planned.decision, from, await take(used)) };
}

function planOnce(db: Db, table: Table, chosen: Chosen, now: Date, goOn: GoOn) {
  return inSnapshot(db, (tx) => {
    const from = lastNumbers(tx);
    const numbering = numberingFrom(from);
    const plan = planImport(tx, table, chosen, numbering, now, goOn);
    if (!plan) return undefined;
    const { desk, steps, results } = plan;
    return { results, decision: decideOnAll(desk, steps), basis: basisOf(tx, plan), used: numbering.used(), from };
  });
}

/** The decision under the numbers that were taken for it, worked out as far as it can be before the ledger is held. */
function numberedDecision(db: Db, decision: Decision, from: Numbers, first: Numbers): Decision {
  if (!decision.ok) return decision;
  const give: Renumber = (kind, number) => {
    const last = from.get(kind) ?? 0;
    return number > last ? number - last + (first.get(kind) ?? last) : number;
  };
  const isAsPlanned = [...first].every(([kind, number]) => number === (from.get(kind) ?? 0));
  const drafts = isAsPlanned
    ? decision.drafts
    : decision.drafts.map((draft) => ({ ...draft, document: renumbered(draft.document, give) }));
  return inSnapshot(db, (tx) => readyDecision(tx, { ...decision, drafts }));
}

function fits(used: Numbers, room: Numbers): boolean {
  return [...used].every(([kind, count]) => count <= (room.get(kind) ?? 0));
}

/** Takes the numbers of a plan, so that nobody else is given them. Of each kind, the number before the first. */
function reserve(db: Db, used: Numbers): Promise<Map<NumberKind, number>> {
  return inTransaction(db, (tx) => new Map([...used].map(([kind, count]) => [kind, takeNumbers(tx, kind, count) - 1])));
}
