import type { Db } from "@/db/ledger/open";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { DiskFault } from "@/db/ledger-file/disk-fault";
import { lastFault } from "@/db/ledger-file/last-fault";
import { logSecurityEvent } from "./security-events";

/**
 * Logs a security event that no other write goes with, such as a refusal. While another process holds the ledger, or
 * the disk is full or read-only, the event is lost: the answer to the user matters more.
 */
export async function noteSecurityEvent(
  db: Db,
  event: Parameters<typeof logSecurityEvent>[1],
  now: Date,
): Promise<void> {
  // Otherwise each attempt to sign in would wait ten seconds for the same lock.
  if (lastFault() === "locked") return;
  try {
    await inTransaction(db, (tx) => logSecurityEvent(tx, event, now));
  } catch (error) {
    if (!(error instanceof LedgerBusy || error instanceof DiskFault)) throw error;
  }
}
