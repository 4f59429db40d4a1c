import { eq } from "drizzle-orm";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { SessionStage } from "@/domain/values/session-stages";
import type { Role } from "@/domain/values/vocabulary";
import { isLive, isSeenDue } from "./lifetime";
import { mustEnrol, type Reader } from "./session-stage";

/**
 * The signed-in account as stored now. `session` is the id of the session's row; the id alone does not open a session.
 * `confirmedAt`: the instant of the sign-in or of the last password that was typed again.
 */
export type SessionUser = { id: number; name: string; email: string; role: Role; session: string } & Pick<
  typeof sessions.$inferSelect,
  "confirmedAt" | "lastSeenAt" | "expiresAt"
>;

/** The account of a session, and how far its sign-in has come. */
export type StagedUser = SessionUser & { stage: SessionStage };

/**
 * Returns the account of an open session. Undefined if the session ended, expired or lacks its second factor, or the
 * account is disabled. `isUse`: false for a request that a page makes by itself, which does not count as a use of the
 * session.
 */
export function findSessionUser(db: Db, token: string, now: Date, isUse = true): SessionUser | undefined {
  const found = findStagedUser(db, token, now, isUse);
  if (found?.stage !== "open") return undefined;
  const { stage: _open, ...user } = found;
  return user;
}

/** Returns the account of a session token with the session's stage. Only `open` is signed in. */
export function findStagedUser(db: Db, token: string, now: Date, isUse = true): StagedUser | undefined {
  const session = hashToken(token);
  const row = findSession(db, session, now);
  if (!row) return undefined;
  if (isUse && isSeenDue(row.sessions, now)) touch(db, session, now);
  const { id, name, email, role } = row.users;
  const { confirmedAt, lastSeenAt, expiresAt } = row.sessions;
  return { id, name, email, role, session, confirmedAt, lastSeenAt, expiresAt, stage: stageOf(db, row) };
}

/** True if a token opens a session. Writes nothing, so a read-only connection is enough. */
export function isSessionOpen(db: Reader, token: string, now: Date): boolean {
  const row = findSession(db, hashToken(token), now);
  return row !== undefined && stageOf(db, row) === "open";
}

type Row = NonNullable<ReturnType<typeof findSession>>;

/** A new role, or the setting, may demand a second factor of accounts that are signed in already. */
function stageOf(db: Reader, { sessions: { stage }, users: account }: Row): SessionStage {
  return stage === "open" && mustEnrol(db, account) ? "enrol" : stage;
}

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
