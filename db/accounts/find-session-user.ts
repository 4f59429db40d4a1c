import { eq } from "drizzle-orm";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db, Tx } from "@/db/ledger/open";
import { whyUnwritable } from "@/db/ledger-file/disk-fault";
import { isBusy } from "@/db/ledger-file/is-busy";
import { sessions } from "@/db/schema/sessions";
import { users } from "@/db/schema/users";
import type { SessionStage } from "@/domain/values/session-stages";
import type { Role } from "@/domain/values/vocabulary";
import { log } from "@/ops/log/log";
import { heldAccountOf, heldSession, inAccount } from "./held-accounts";
import { isLive, isSeenDue } from "./lifetime";
import { mustEnrol, type Reader } from "./session-stage";

/**
 * The signed-in account as stored now. `session` is the id of the session's row; the id alone does not open a session.
 * `confirmedAt`: the instant of the sign-in or of the last password that was typed again.
 */
export type SessionUser = { id: number; name: string; email: string; role: Role; session: string } & Pick<
  typeof sessions.$inferSelect,
  "createdAt" | "confirmedAt" | "lastSeenAt" | "expiresAt"
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
  const row = findHeld(db, session, now) ?? findSession(db, session, now);
  if (!row || row === "ended") return undefined;
  if (isUse && isSeenDue(row.sessions, now)) touch(db, row.users.id, session, now);
  const { id, name, email, role } = row.users;
  const { createdAt, confirmedAt, lastSeenAt, expiresAt } = row.sessions;
  return { id, name, email, role, session, createdAt, confirmedAt, lastSeenAt, expiresAt, stage: stageOf(db, row) };
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

/** The same for an account that is held in memory while nothing can be saved. */
function findHeld(db: Db, session: string, now: Date): Row | "ended" | undefined {
  const id = heldAccountOf(db, session) ?? accountOf(db, session);
  const held = id === undefined ? undefined : heldSession(db, id, session);
  if (id === undefined || held === undefined) return undefined;
  const account = db.select().from(users).where(eq(users.id, id)).get();
  return held !== "ended" && account && !account.disabled && isLive(held, now)
    ? { sessions: held, users: account }
    : "ended";
}

function accountOf(db: Db, session: string): number | undefined {
  return db.select({ user: sessions.user }).from(sessions).where(eq(sessions.id, session)).get()?.user;
}

/** No request waits for this write. If it fails, the next request tries again. */
function touch(db: Db, user: number, session: string, now: Date) {
  const write = (tx: Tx) =>
    tx.update(sessions).set({ lastSeenAt: now.toISOString() }).where(eq(sessions.id, session)).run();
  try {
    db.transaction(write, { behavior: "immediate" });
  } catch (cause) {
    if (isBusy(cause)) return;
    if (whyUnwritable(cause, db.$client.name) === undefined) throw cause;
    // In memory, so that a session in use does not end while the disk is full.
    void inAccount(db, user, write).catch((error) => log.error("the use of a session was not noted", error));
  }
}
