import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { users } from "@/db/schema/users";

/** Returns the fields of an account that sign-in needs. */
export function findCredentials(db: Db, email: string) {
  return db
    .select({ id: users.id, passwordHash: users.passwordHash, disabled: users.disabled, deviceKey: users.deviceKey })
    .from(users)
    .where(eq(users.email, email))
    .get();
}

export function findPasswordHash(db: Db, user: number): string | null {
  return db.select({ hash: users.passwordHash }).from(users).where(eq(users.id, user)).get()?.hash ?? null;
}
