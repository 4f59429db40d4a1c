import { type Actor, type ChangeDetails, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { lastNumbers, type NumberKind, returnNumbers, takeNumbers } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { inSnapshot, inTransaction } from "@/db/ledger/transaction";
import { type Renumber, renumbered } from "@/domain/rules/renumbered";
import { hasConflict, type Preconditions } from "./has-conflict";
import { type Numbering, numberingFrom } from "./numbering";
import { readyDecision } from "./ready-decision";
import { writeChange } from "./write-change";

/** What shall be written, on what it stands, and what is to be told of it. */
export type BulkPlan<Told> = { decision: Decision; basis: Preconditions; told: Told };

/** How often a plan is made anew because somebody saved what it stands on. */
const mostAttempts = 5;

/**
 * Writes something long as one change. It is planned, numbered and hashed while everybody else goes on; the ledger is
 * held for the writing alone, and where meanwhile something altered on which the plan stands it is planned anew. What
 * `plan` reads it reads of a snapshot, and it takes its numbers from the numbering. Undefined where `plan` gave none,
 * or `isWanted`, asked in the transaction that writes, says no: then nothing was written. Refused with `ledger_moved`
 * where others saved the same records all the time.
 */
export async function bulkWrite<Told>(
  db: Db,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  plan: (tx: Tx, numbering: Numbering) => BulkPlan<Told> | undefined,
  isWanted: (tx: Tx) => boolean = () => true,
): Promise<{ outcome: Outcome; told: Told } | undefined> {
  let taken: Taken | undefined;
  const take = async (used: Numbers) => {
    if (!taken || !fits(used, taken.room)) taken = { first: await reserve(db, used), room: used };
    return taken.first;
  };
  for (let attempt = 1; ; attempt += 1) {
    const made = await prepare(db, plan, take);
    if (!made) return undefined;
    const { told, decision, basis: preconditions } = made;
    const outcome = await writeChange(db, actor, details, now, (tx) => {
      if (!isWanted(tx)) return refuse(unwanted);
      return hasConflict(tx, preconditions) ? refuse("ledger_moved") : decision;
    });
    const isFor = (code: string) => !outcome.ok && outcome.problems.some((problem) => problem.code === code);
    const isOver = !isFor("ledger_moved") || attempt >= mostAttempts;
    const isWritten = outcome.ok && !outcome.repeated;
    if (isOver && !isWritten && taken) await giveBack(db, taken);
    if (isFor(unwanted)) return undefined;
    if (isOver) return { outcome, told };
  }
}

const unwanted = "unwanted";

type Numbers = ReadonlyMap<NumberKind, number>;
type Taken = { first: Numbers; room: Numbers };
type MakePlan<Told> = (tx: Tx, numbering: Numbering) => BulkPlan<Told> | undefined;

/** Plans, numbers and hashes. Nothing of the plan is kept but what the writing needs: a long list fills memory. */
async function prepare<Told>(db: Db, plan: MakePlan<Told>, take: (used: Numbers) => Promise<Numbers>) {
  const planned = planOnce(db, plan);
  // What is refused takes no numbers.
  if (!planned?.decision.ok) return planned;
  const { told, basis: preconditions, used, from } = planned;
  const first = used.size > 0 ? await take(used) : used;
  return { told, basis: preconditions, decision: numberedDecision(db, planned.decision, from, first) };
}

function planOnce<Told>(db: Db, plan: MakePlan<Told>) {
  return inSnapshot(db, (tx) => {
    const from = lastNumbers(tx);
    const numbering = numberingFrom(from);
    const made = plan(tx, numbering);
    return made && { ...made, used: numbering.used(), from };
  });
}

/** The decision under the numbers that were taken for it, worked out as far as it can be before the ledger is held. */
function numberedDecision(db: Db, decision: Extract<Decision, { ok: true }>, from: Numbers, first: Numbers): Decision {
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

/** Numbers that nothing was written under, refused or written before; where somebody was given later ones meanwhile, they stay out of use. */
function giveBack(db: Db, { first, room }: Taken): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    for (const [kind, count] of room) returnNumbers(tx, kind, (first.get(kind) ?? 0) + 1, count);
  });
}
