import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { sessions } from "@/db/schema/sessions";

/** Stores that the user of an open session works on, although no page was loaded. */
export async function renewSession(db: Db, session: string, now: Date): Promise<void> {
  await inTransaction(db, (tx) =>
    tx.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.id, session)).run(),
  );
}
