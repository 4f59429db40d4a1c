import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { users } from "@/db/schema/users";

/**
 * Returns the random value that signs an account's device cookies; creates it at the first call. Throws if the account
 * does not exist.
 */
export function readDeviceKey(db: Db, user: number): Promise<string> {
  return inTransaction(db, (tx) => {
    const row = tx.select({ key: users.deviceKey }).from(users).where(eq(users.id, user)).get();
    if (!row) throw new Error(`account ${user} does not exist`);
    if (row.key !== null) return row.key;
    const key = randomBytes(32).toString("base64url");
    tx.update(users).set({ deviceKey: key }).where(eq(users.id, user)).run();
    return key;
  });
}
