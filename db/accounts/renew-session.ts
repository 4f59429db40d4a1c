import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import { inAccount } from "./held-accounts";

/** Stores that the user of an open session works on, although no page was loaded. */
export async function renewSession(db: Db, { id, session }: { id: number; session: string }, now: Date): Promise<void> {
  await inAccount(db, id, (tx) =>
    tx.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.id, session)).run(),
  );
}
