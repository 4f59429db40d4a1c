import { and, eq, inArray } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { jobs } from "@/db/schema/jobs";

/** Asks a job to stop; it stops at its next progress report. */
export function requestCancel(db: Db, id: number): Promise<void> {
  return inTransaction<void>(db, (tx) => {
    const open = and(eq(jobs.id, id), inArray(jobs.state, ["waiting", "running"]));
    tx.update(jobs).set({ cancelAsked: true }).where(open).run();
  });
}
