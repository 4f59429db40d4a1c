import { type Actor, type ChangeDetails, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { lastNumbers, type NumberKind, returnNumbers, takeNumbers } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { inSnapshot, inTransaction } from "@/db/ledger/transaction";
import { type Renumber, renumbered } from "@/domain/rules/renumbered";
import { hasConflict, type Preconditions } from "./has-conflict";
import { type Numbering, numberingFrom } from "./numbering";
import { readyDecision } from "./ready-decision";
import { writeChange } from "./write-change";

/** The decision of a bulk write, its preconditions, and a result for the caller. */
export type BulkPlan<Result> = { decision: Decision; preconditions: Preconditions; result: Result };

/** Maximum attempts after conflicting writes. */
const mostAttempts = 5;

/**
 * Writes a large change. Plans, numbers and hashes it in snapshots, so that other writers can go on; the transaction
 * only writes. If a precondition changed meanwhile, plans again. `plan` reads from a snapshot and takes new ids from
 * the numbering. Returns undefined, with nothing written, if `plan` returns undefined or if `isWanted`, called in the
 * writing transaction, returns false. Refuses with `ledger_moved` if conflicts continue.
 */
export async function bulkWrite<Result>(
  db: Db,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  plan: (tx: Tx, numbering: Numbering) => BulkPlan<Result> | undefined,
  isWanted: (tx: Tx) => boolean = () => true,
): Promise<{ outcome: Outcome; result: Result } | undefined> {
  let taken: Taken | undefined;
  const take = async (used: Numbers) => {
    if (!taken || !fits(used, taken.room)) taken = { first: await reserve(db, used), room: used };
    return taken.first;
  };
  for (let attempt = 1; ; attempt += 1) {
    const made = await prepare(db, plan, take);
    if (!made) return undefined;
    const { result, decision, preconditions } = made;
    const outcome = await writeChange(db, actor, details, now, (tx) => {
      if (!isWanted(tx)) return refuse(unwanted);
      return hasConflict(tx, preconditions) ? refuse("ledger_moved") : decision;
    });
    const isFor = (code: string) => !outcome.ok && outcome.problems.some((problem) => problem.code === code);
    const isOver = !isFor("ledger_moved") || attempt >= mostAttempts;
    const isWritten = outcome.ok && !outcome.repeated && outcome.proposal === undefined;
    if (isOver && !isWritten && taken) await giveBack(db, taken);
    if (isFor(unwanted)) return undefined;
    if (isOver) return { outcome, result };
  }
}

const unwanted = "unwanted";

type Numbers = ReadonlyMap<NumberKind, number>;
type Taken = { first: Numbers; room: Numbers };
type MakePlan<Result> = (tx: Tx, numbering: Numbering) => BulkPlan<Result> | undefined;

/** Plans, numbers and hashes. Keeps only what the write needs, because a long list fills memory. */
async function prepare<Result>(db: Db, plan: MakePlan<Result>, take: (used: Numbers) => Promise<Numbers>) {
  const planned = planOnce(db, plan);
  // A refused plan takes no numbers.
  if (!planned?.decision.ok) return planned;
  const { result, preconditions, used, from } = planned;
  const first = used.size > 0 ? await take(used) : used;
  return { result, preconditions, decision: numberedDecision(db, planned.decision, from, first) };
}

function planOnce<Told>(db: Db, plan: MakePlan<Told>) {
  return inSnapshot(db, (tx) => {
    const from = lastNumbers(tx);
    const numbering = numberingFrom(from);
    const made = plan(tx, numbering);
    return made && { ...made, used: numbering.used(), from };
  });
}

/**
 * Replaces the planned numbers in a decision by the reserved ones, and computes everything that needs no transaction.
 */
function numberedDecision(db: Db, decision: Extract<Decision, { ok: true }>, from: Numbers, first: Numbers): Decision {
  const give: Renumber = (kind, number) => {
    const last = from.get(kind) ?? 0;
    return number > last ? number - last + (first.get(kind) ?? last) : number;
  };
  const isAsPlanned = [...first].every(([kind, number]) => number === (from.get(kind) ?? 0));
  const drafts = isAsPlanned
    ? decision.drafts
    : decision.drafts.map(({ projected: _planned, ...draft }) => ({
        ...draft,
        document: renumbered(draft.document, give),
      }));
  return inSnapshot(db, (tx) => readyDecision(tx, { ...decision, drafts }));
}

function fits(used: Numbers, room: Numbers): boolean {
  return [...used].every(([kind, count]) => count <= (room.get(kind) ?? 0));
}

/** Reserves the numbers that a plan needs. Returns, for each kind, the number before the first reserved one. */
function reserve(db: Db, used: Numbers): Promise<Map<NumberKind, number>> {
  return inTransaction(db, (tx) => new Map([...used].map(([kind, count]) => [kind, takeNumbers(tx, kind, count) - 1])));
}

/** Returns unused numbers to the ledger. Numbers stay unused if later ones were given out meanwhile. */
function giveBack(db: Db, { first, room }: Taken): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    for (const [kind, count] of room) returnNumbers(tx, kind, (first.get(kind) ?? 0) + 1, count);
  });
}
