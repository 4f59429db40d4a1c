import { and, eq, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";

/** Ends one session at once, by the id of its row. */
export async function endSession(db: Db, id: string): Promise<void> {
  await inTransaction(db, (tx) => {
    tx.delete(sessions).where(eq(sessions.id, id)).run();
  });
}

/**
 * Signs an account out everywhere, except for the session `except`. The sign-in limit then treats its browsers as
 * unknown.
 */
export function endSessionsOf(tx: Tx, user: number, except = ""): void {
  tx.delete(sessions)
    .where(and(eq(sessions.user, user), ne(sessions.id, except)))
    .run();
  tx.update(users).set({ deviceKey: null }).where(eq(users.id, user)).run();
}
