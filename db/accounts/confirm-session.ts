import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import { inAccount } from "./held-accounts";

/** Stores that the user of a session typed the password again. */
export async function confirmSession(
  db: Db,
  { id, session }: { id: number; session: string },
  now: Date,
): Promise<void> {
  await inAccount(db, id, (tx) =>
    tx.update(sessions).set({ confirmedAt: now.toISOString() }).where(eq(sessions.id, session)).run(),
  );
}
