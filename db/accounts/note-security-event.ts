import type { Db } from "@/db/ledger/open";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { logSecurityEvent } from "./security-events";

/**
 * Logs a security event that no other write goes with, such as a refusal. While another process holds the ledger, the event
 * is lost: the answer to the user matters more.
 */
export async function noteSecurityEvent(
  db: Db,
  event: Parameters<typeof logSecurityEvent>[1],
  now: Date,
): Promise<void> {
  try {
    await inTransaction(db, (tx) => logSecurityEvent(tx, event, now));
  } catch (error) {
    if (!(error instanceof LedgerBusy)) throw error;
  }
}
