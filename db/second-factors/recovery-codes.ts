import { eq } from "drizzle-orm";
import { logSecurityEvent } from "@/db/accounts/security-events";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { recoveryCodes } from "@/db/schema/recovery-codes";

/** Replaces an account's recovery codes: the older ones open nothing from then on. */
export async function replaceRecoveryCodes(db: Db, user: number, codeHashes: string[], now: Date): Promise<void> {
  await inTransaction(db, (tx) => {
    deleteRecoveryCodes(tx, user);
    insertRecoveryCodes(tx, user, codeHashes, now);
  });
}

export function insertRecoveryCodes(tx: Tx, user: number, codeHashes: string[], now: Date): void {
  const createdAt = now.toISOString();
  for (const codeHash of codeHashes) tx.insert(recoveryCodes).values({ codeHash, user, createdAt }).run();
  logSecurityEvent(tx, { kind: "recovery_codes_made", user, actor: `user:${user}` }, now);
}

export function deleteRecoveryCodes(tx: Tx, user: number): void {
  tx.delete(recoveryCodes).where(eq(recoveryCodes.user, user)).run();
}
