import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction, LedgerBusy } from "@/db/ledger/transaction";
import { DiskFault } from "@/db/ledger-file/disk-fault";
import { users } from "@/db/schema/users";

/**
 * Returns the random value that signs an account's device cookies; creates it at the first call. Null if it had to be
 * created and nothing can be saved now. Throws if the account does not exist.
 */
export async function readDeviceKey(db: Db, user: number): Promise<string | null> {
  const key = findKey(db, user);
  if (key !== null) return key;
  try {
    return await inTransaction<string>(db, (tx) => findKey(tx, user) ?? createKey(tx, user));
  } catch (error) {
    if (error instanceof LedgerBusy || error instanceof DiskFault) return null;
    throw error;
  }
}

function findKey(db: Db | Tx, user: number): string | null {
  const row = db.select({ key: users.deviceKey }).from(users).where(eq(users.id, user)).get();
  if (!row) throw new Error(`account ${user} does not exist`);
  return row.key;
}

function createKey(tx: Tx, user: number): string {
  const key = randomBytes(32).toString("base64url");
  tx.update(users).set({ deviceKey: key }).where(eq(users.id, user)).run();
  return key;
}
