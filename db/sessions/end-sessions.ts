import { and, eq, ne } from "drizzle-orm";
import type { Db, Tx } from "../open";
import { sessions } from "../schema/sessions";
import { inTransaction } from "../transaction";

/** Signs one session out, at once. */
export async function endSession(db: Db, id: string): Promise<void> {
  await inTransaction(db, (tx) => {
    tx.delete(sessions).where(eq(sessions.id, id)).run();
  });
}

/** Signs an account out everywhere, apart perhaps from the session that asks. */
export function endSessionsOf(tx: Tx, user: number, except = ""): void {
  tx.delete(sessions)
    .where(and(eq(sessions.user, user), ne(sessions.id, except)))
    .run();
}
