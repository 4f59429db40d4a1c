import { type Actor, type ChangeDetails, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { bulkWrite } from "./bulk-write";
import { preconditionsOf } from "./has-conflict";
import { openWriteContext, type WriteContext } from "./write-context";

/** `goOn` hears of how many records was decided, and may stop it; `isWanted` is asked in the transaction that writes. */
export type Watching = { goOn?: (done: number) => boolean; isWanted?: (tx: Tx) => boolean };

/** `holds`: whether what was decided on besides the records is still so, asked in the transaction that writes. */
type Decided = { decision: Decision; holds?: (tx: Tx) => boolean };

/** Says how many records were decided on. It ends the decision by an error of its own where somebody stopped it. */
export type Tell = (done: number) => void;

/** After how many records it is told how far a decision is. */
const stretch = 200;

class Stopped extends Error {}

/**
 * Writes a change of records that are there already, of which there may be thousands, as `writePlanned` does. Refused
 * with `stopped` where that was asked, else as `decide` and `writePlanned` say.
 */
export async function writeDecided(
  db: Db,
  actor: Actor,
  details: ChangeDetails,
  now: Date,
  decide: (context: WriteContext, tell: Tell) => Decided,
  { goOn, isWanted }: Watching = {},
): Promise<Outcome> {
  const tell = (done: number) => {
    if (done % stretch === 0 && goOn?.(done) === false) throw new Stopped();
  };
  const plan = (tx: Tx) => {
    const context = openWriteContext(tx, now);
    const { decision, holds } = decide(context, tell);
    return { decision, basis: { ...preconditionsOf(tx, context, decision), holds }, told: null };
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

/** A decision to refuse, which holds whatever else there is. */
export function refused(...told: Parameters<typeof refuse>): Decided {
  return { decision: refuse(...told) };
}
