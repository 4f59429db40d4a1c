import { setTimeout as pause } from "node:timers/promises";
import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { LedgerBusy } from "@/db/ledger/transaction";
import { jobs } from "@/db/schema/jobs";

const patience = 10_000;
const pauseBetween = 60;

/**
 * Resolves when no cancelled job runs any more, so that none writes a file after this. Throws `LedgerBusy` after
 * `patience` ms.
 */
export async function cancelledJobsEnded(db: Db): Promise<void> {
  const isRunning = and(eq(jobs.state, "running"), eq(jobs.cancelAsked, true));
  const running = () => db.select({ id: jobs.id }).from(jobs).where(isRunning).get() !== undefined;
  for (const deadline = performance.now() + patience; running(); await pause(pauseBetween)) {
    if (performance.now() > deadline) throw new LedgerBusy("a cancelled job does not end");
  }
}
