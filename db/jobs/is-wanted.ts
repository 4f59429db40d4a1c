import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";

/**
 * True unless a user cancelled or gave up the job. Call this in the transaction that writes, so that check and write
 * are atomic.
 */
export function isWanted(tx: Tx, id: number): boolean {
  const goingOn = and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.cancelAsked, false));
  return tx.select({ id: jobs.id }).from(jobs).where(goingOn).get() !== undefined;
}
