import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import { isLive } from "./lifetime";

export type ListedSession = { id: string; createdAt: string; lastSeenAt: string };

/** Returns the sessions of an account that are open now, the one used last first. */
export function listSessions(db: Db, user: number, now: Date): ListedSession[] {
  const rows = db.select().from(sessions).where(eq(sessions.user, user)).orderBy(desc(sessions.lastSeenAt)).all();
  return rows.filter((row) => isLive(row, now)).map(({ id, createdAt, lastSeenAt }) => ({ id, createdAt, lastSeenAt }));
}
