import { eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";

/**
 * Cancels every job that waits or runs, except the check of the chain, and clears its input: it may hold the name of an
 * erased person, in its input, in an uploaded file, or read from the ledger before the erasure. A cancelled job writes no
 * record (`isWanted`) and keeps no result (`runJob`). Also clears the jobs that ended and name the person.
 */
export function stopJobs(tx: Tx, names: (...texts: (string | null)[]) => boolean): void {
  for (const { id, kind, state, input, result } of tx.select().from(jobs).all()) {
    const isOpen = (state === "waiting" || state === "running") && kind !== "verify";
    const gone = { input: null, result: null, ...(isOpen && { cancelAsked: true }) };
    if (isOpen || names(input, result)) tx.update(jobs).set(gone).where(eq(jobs.id, id)).run();
  }
}
