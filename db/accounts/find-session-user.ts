import { eq } from "drizzle-orm";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { Role } from "@/domain/values/vocabulary";
import { isLive, isSeenDue } from "./lifetime";

/**
 * The signed-in account as stored now. `session` is the id of the session's row; the id alone does not open a session.
 */
export type SessionUser = { id: number; name: string; email: string; role: Role; session: string };

/** Returns the account of a session token. Undefined if the session ended or expired, or the account is disabled. */
export function findSessionUser(db: Db, token: string, now: Date): SessionUser | undefined {
  const session = hashToken(token);
  const row = findSession(db, session, now);
  if (!row) return undefined;
  if (isSeenDue(row.sessions, now)) touch(db, session, now);
  const { id, name, email, role } = row.users;
  return { id, name, email, role, session };
}

/** True if a token opens a session. Writes nothing, so a read-only connection is enough. */
export function isSessionOpen(db: Reader, token: string, now: Date): boolean {
  return findSession(db, hashToken(token), now) !== undefined;
}

/** The methods that both kinds of connection have. */
type Reader = Pick<Db, "select">;

function findSession(db: Reader, session: string, now: Date) {
  const row = db
    .select()
    .from(sessions)
    .innerJoin(users, eq(users.id, sessions.user))
    .where(eq(sessions.id, session))
    .get();
  return row && !row.users.disabled && isLive(row.sessions, now) ? row : undefined;
}

/** No request waits for this write. If another process holds the ledger, the next request tries again. */
function touch(db: Db, session: string, now: Date) {
  try {
    db.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.id, session)).run();
  } catch (cause) {
    if (!(cause instanceof Error && "code" in cause && String(cause.code).startsWith("SQLITE_BUSY"))) throw cause;
  }
}
