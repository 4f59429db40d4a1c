import { and, eq, isNotNull, like, lt } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { proposals } from "@/db/schema/proposals";
import type { Proposal } from "./proposal";

/** How long an approved export can be downloaded, in ms. */
const time = 24 * 3_600_000;

/** Returns the instant until which an approved export can be downloaded; undefined if it is no approved export. */
export function exportUntil({ action, state, decidedAt }: Proposal): Date | undefined {
  if (!action.endsWith(".export") || state !== "approved" || decidedAt === null) return undefined;
  return new Date(new Date(decidedAt).getTime() + time);
}

/** Clears the filters of approved exports whose time is over: a filter may contain a name. */
export function clearOldExports(db: Db, now: Date): Promise<void> {
  const since = new Date(now.getTime() - time).toISOString();
  const isOver = and(eq(proposals.state, "approved"), isNotNull(proposals.input), lt(proposals.decidedAt, since));
  return inTransaction<void>(db, (tx) => {
    tx.update(proposals)
      .set({ input: null })
      .where(and(isOver, like(proposals.action, "%.export")))
      .run();
  });
}
