import { and, eq } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";

/**
 * Has nobody asked a job to stop, nor given it up? To be asked in the transaction that writes: the change and the answer
 * to that are one.
 */
export function isWanted(tx: Tx, id: number): boolean {
  const goingOn = and(eq(jobs.id, id), eq(jobs.state, "running"), eq(jobs.cancelAsked, false));
  return tx.select({ id: jobs.id }).from(jobs).where(goingOn).get() !== undefined;
}
