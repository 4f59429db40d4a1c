import type { WhyUnwritable } from "./disk-fault";
import { tryToWrite } from "./disk-fault";
import { isReserveSpent } from "./reserve";

/** Why the ledger cannot be written now: `locked` if another program holds it. */
export type WhyUnsaved = WhyUnwritable | "locked";

/** On `globalThis`, because the server loads several copies of this module. */
const globals = globalThis as typeof globalThis & {
  vigiliaLastFault?: { why: WhyUnsaved; at: number } | undefined;
  vigiliaTrial?: { at: number; why: WhyUnsaved | undefined } | undefined;
};

/** A trial counts for this many ms, so that many requests for the state of the server cost one write. */
const trialCounts = 2000;

/** Remembers why the last write of this process failed; undefined after one that was saved. */
export function noteFault(why: WhyUnsaved | undefined): void {
  if (why === undefined && globals.vigiliaLastFault === undefined) return;
  globals.vigiliaLastFault = why && { why, at: performance.now() };
  globals.vigiliaTrial = undefined;
}

/** How long a failed write counts if no write follows, in ms: nothing else shows that a lock is gone. */
const faultCounts = 30_000;

/** Returns why the last write of this process failed; undefined if it was saved, or long ago. */
export function lastFault(): WhyUnsaved | undefined {
  const { why, at = 0 } = globals.vigiliaLastFault ?? {};
  return performance.now() - at < faultCounts ? why : undefined;
}

/**
 * Returns why the ledger at `path` cannot be written now, or undefined if it can. Tries to write next to it, at most every
 * two seconds. What a trial cannot find, such as a lock or a limit of the file's size, is reported until a write
 * succeeds, for half a minute at most.
 */
export function whyUnsaved(path: string): WhyUnsaved | undefined {
  if (isReserveSpent(path)) return "disk_full";
  const now = performance.now();
  const { at = Number.NEGATIVE_INFINITY, why } = globals.vigiliaTrial ?? {};
  if (now - at < trialCounts) return why ?? lastFault();
  const found = tryToWrite(path);
  globals.vigiliaTrial = { at: now, why: found };
  return found ?? lastFault();
}
