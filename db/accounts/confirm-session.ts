import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { sessions } from "@/db/schema/sessions";

/** Stores that the user of a session typed the password again. */
export async function confirmSession(db: Db, session: string, now: Date): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.update(sessions).set({ confirmedAt: now.toISOString() }).where(eq(sessions.id, session)).run(),
  );
}
