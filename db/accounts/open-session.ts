import { randomBytes } from "node:crypto";
import { and, eq, lt } from "drizzle-orm";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db, Tx } from "@/db/ledger/open";
import { sessions } from "@/db/schema/sessions";
import type { SessionStage } from "@/domain/values/session-stages";
import { inAccount } from "./held-accounts";
import { isLive, stageLifetimes } from "./lifetime";
import { logSecurityEvent } from "./security-events";

/**
 * Creates a session for an account and returns its token. Stores only the token's hash. Deletes expired sessions. A
 * session that is not `open` yet ends soon and opens no page but those of its stage. While nothing can be saved, the
 * session is held in memory.
 */
export function openSession(db: Db, user: number, now: Date, stage: SessionStage = "open"): Promise<string> {
  return inAccount(db, user, (tx) => insertSession(tx, user, now, stage));
}

/**
 * Replaces a session whose last step was passed with an open one, which has a new token: a token that somebody saw
 * before opens nothing. Undefined if the session ended meanwhile.
 */
export function replaceSession(tx: Tx, session: string, user: number, now: Date): string | undefined {
  const row = tx
    .select()
    .from(sessions)
    .where(and(eq(sessions.id, session), eq(sessions.user, user)))
    .get();
  if (!row || !isLive(row, now)) return undefined;
  tx.delete(sessions).where(eq(sessions.id, session)).run();
  return insertSession(tx, user, now, "open");
}

function insertSession(tx: Tx, user: number, now: Date, stage: SessionStage): string {
  const token = randomBytes(32).toString("base64url");
  const id = hashToken(token);
  const at = now.toISOString();
  const expiresAt = new Date(now.getTime() + stageLifetimes[stage]).toISOString();
  tx.delete(sessions).where(lt(sessions.expiresAt, at)).run();
  tx.insert(sessions).values({ id, user, stage, createdAt: at, lastSeenAt: at, confirmedAt: at, expiresAt }).run();
  if (stage === "open") logSecurityEvent(tx, { kind: "sign_in", user, actor: `user:${user}` }, now);
  return token;
}
