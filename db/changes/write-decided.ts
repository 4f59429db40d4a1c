import { type Actor, type ChangeDetails, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { numberedBy } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { bulkWrite } from "./bulk-write";
import { preconditionsOf } from "./has-conflict";
import type { Numbering } from "./numbering";
import { openWriteContext, type WriteContext } from "./write-context";

/**
 * `goOn` receives the number of records decided so far; false stops. `isWanted` runs in the writing transaction; false
 * cancels.
 */
export type JobControl = { goOn?: (done: number) => boolean; isWanted?: (tx: Tx) => boolean };

/** `holds` checks, in the writing transaction, preconditions other than records. */
type Decided = { decision: Decision; holds?: (tx: Tx) => boolean };

/** Reports the number of records decided so far. Throws if the job was stopped. */
export type ReportProgress = (done: number) => void;

/** Records between two progress reports. */
const progressInterval = 200;

class Stopped extends Error {}

/**
 * Writes a change of existing records, possibly thousands, like `bulkWrite`. Refuses with `stopped` if the job was
 * stopped, otherwise like `decide` and `bulkWrite`.
 */
export async function writeDecided(
  db: Db,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  decide: (context: WriteContext, report: ReportProgress) => Decided,
  { goOn, isWanted }: JobControl = {},
): Promise<Outcome> {
  const report = (done: number) => {
    if (done % progressInterval === 0 && goOn?.(done) === false) throw new Stopped();
  };
  const plan = (tx: Tx, numbering: Numbering) => {
    const context = openWriteContext(numberedBy(tx, numbering.next), now);
    const { decision, holds } = decide(context, report);
    return { decision, preconditions: { ...preconditionsOf(tx, context, decision), holds }, result: null };
  };
  try {
    const written = await bulkWrite(db, actor, details, now, plan, isWanted);
    return written?.outcome ?? stopped;
  } catch (error) {
    if (error instanceof Stopped) return stopped;
    throw error;
  }
}

const stopped: Outcome = { ok: false, problems: [{ code: "stopped" }] };

/** Returns a refusal without preconditions. */
export function refused(...problem: Parameters<typeof refuse>): Decided {
  return { decision: refuse(...problem) };
}
