import { logSecurityEvent } from "@/db/accounts/security-events";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";

/** Logs that a user downloads a backup. Call it before the file is sent. */
export async function logDownload(db: Db, user: number, file: string, now: Date): Promise<void> {
  await inTransaction<void>(db, (tx) => {
    logSecurityEvent(tx, { kind: "backup_downloaded", user, actor: `user:${user}`, detail: file }, now);
  });
}
