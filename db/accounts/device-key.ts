import { randomBytes } from "node:crypto";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { users } from "@/db/schema/users";

/** The random value that signs an account's device cookies; made when first needed. Throws if there is no such account. */
export function readDeviceKey(db: Db, user: number): Promise<string> {
  return inTransaction(db, (tx) => {
    const row = tx.select({ key: users.deviceKey }).from(users).where(eq(users.id, user)).get();
    if (!row) throw new Error(`there is no account ${user}`);
    if (row.key !== null) return row.key;
    const key = randomBytes(32).toString("base64url");
    tx.update(users).set({ deviceKey: key }).where(eq(users.id, user)).run();
    return key;
  });
}
