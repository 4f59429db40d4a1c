import { and, eq, ne } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import { inAccount } from "./held-accounts";
import { logSecurityEvent } from "./security-events";

/** Ending a session may use the reserve of a full disk: a session that ended only in memory opens again after a crash. */
const urgent = { isUrgent: true };

/** Ends the session in which a user signs out, by the id of its row. */
export async function endSession(db: Db, { id, session }: { id: number; session: string }, now: Date): Promise<void> {
  const work = (tx: Tx) => {
    tx.delete(sessions).where(eq(sessions.id, session)).run();
    logSecurityEvent(tx, { kind: "sign_out", user: id, actor: `user:${id}` }, now);
  };
  await inAccount<void>(db, id, work, urgent);
}

/** Ends another session of the same user at once. False if it ended before, or is another user's. */
export function endOwnSession(db: Db, user: number, session: string, now: Date): Promise<boolean> {
  const work = (tx: Tx) => {
    const { changes } = tx
      .delete(sessions)
      .where(and(eq(sessions.id, session), eq(sessions.user, user)))
      .run();
    if (changes > 0) logSecurityEvent(tx, { kind: "session_ended", user, actor: `user:${user}` }, now);
    return changes > 0;
  };
  return inAccount<boolean>(db, user, work, urgent);
}

/** Signs an account out everywhere, except for the session `except`. */
export async function endAllSessions(
  db: Db,
  { user, actor, except }: { user: number; actor: string; except?: string },
  now: Date,
): Promise<void> {
  const work = (tx: Tx) => {
    endSessionsOf(tx, user, except);
    logSecurityEvent(tx, { kind: "all_sessions_ended", user, actor }, now);
  };
  await inAccount<void>(db, user, work, urgent);
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
