import { eq } from "drizzle-orm";
import type { Role } from "@/domain/vocabulary";
import type { Db } from "../open";
import { sessions } from "../schema/sessions";
import { users } from "../schema/users";
import { isLive, isSeenDue } from "./lifetime";

/** Who asks, as the rows say at this moment. */
export type SessionUser = { id: number; name: string; email: string; role: Role; session: string };

/** The account behind a session, or undefined: signed out, run out, disabled. Nothing about it is remembered. */
export function findSessionUser(db: Db, session: string, now: Date): SessionUser | undefined {
  const row = db
    .select()
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user))
    .where(eq(sessions.id, session))
    .get();
  if (!row || row.users.disabled || !isLive(row.sessions, now)) return undefined;
  if (isSeenDue(row.sessions, now)) touch(db, session, now);
  const { id, name, email, role } = row.users;
  return { id, name, email, role, session };
}

/** Nobody waits for this: while another process holds the ledger, the next request tries again. */
function touch(db: Db, session: string, now: Date) {
  try {
    db.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.id, session)).run();
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_BUSY"))) throw cause;
  }
}
