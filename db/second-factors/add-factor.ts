import { and, count, eq, ne } from "drizzle-orm";
import { inAccount } from "@/db/accounts/held-accounts";
import { replaceSession } from "@/db/accounts/open-session";
import { logSecurityEvent } from "@/db/accounts/security-events";
import { hasFactor } from "@/db/accounts/session-stage";
import { hashToken } from "@/db/ledger/hash-token";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { secondFactors } from "@/db/schema/second-factors";
import { sessions } from "@/db/schema/sessions";
import { mostFactors } from "@/domain/values/second-factor";
import type { SessionStage } from "@/domain/values/session-stages";
import { countRecoveryCodes } from "./list-factors";
import { insertRecoveryCodes } from "./recovery-codes";

/** The account and the session that add a factor. */
type By = { id: number; session: string; stage: SessionStage };

export type NewFactor = { name: string } & (
  | { kind: "totp" /** Encrypted. */; secret: string; lastStep: number }
  | { kind: "passkey"; credentialId: string; publicKey: string; counter: number; transports: string }
);

export type Added =
  | {
      ok: true;
      /** The token of the open session that replaces one of stage `enrol`. */
      token?: string;
      /** False if the account has recovery codes of its own already. */
      areCodesNew: boolean;
    }
  | { ok: false; why: "factors_many" | "factor_known" | "session_ended" };

/**
 * Adds a second factor. The first one brings recovery codes (`codeHashes`), opens the session that waited for it, and ends
 * the account's other sessions. Refuses more than ten factors, and a passkey that some account has.
 */
export function addFactor(db: Db, by: By, factor: NewFactor, codeHashes: string[], now: Date): Promise<Added> {
  return inTransaction(db, (tx): Added => {
    const why = refusal(tx, by, factor);
    if (why) return { ok: false, why };
    const isFirst = !hasFactor(tx, by.id);
    const token = by.stage === "enrol" ? replaceSession(tx, by.session, by.id, now) : undefined;
    if (by.stage === "enrol" && !token) return { ok: false, why: "session_ended" };
    if (isFirst) endOtherSessions(tx, by.id, token ? hashToken(token) : by.session);
    tx.insert(secondFactors)
      .values({ ...factor, user: by.id, createdAt: now.toISOString() })
      .run();
    const event = { user: by.id, actor: `user:${by.id}` };
    logSecurityEvent(tx, { ...event, kind: "second_factor_added", detail: factor.kind }, now);
    const areCodesNew = countRecoveryCodes(tx, by.id) === 0;
    if (areCodesNew) insertRecoveryCodes(tx, by.id, codeHashes, now);
    return { ok: true, areCodesNew, ...(token && { token }) };
  });
}

function refusal(tx: Tx, { id: user, stage }: By, factor: NewFactor) {
  const found = tx.select({ n: count() }).from(secondFactors).where(eq(secondFactors.user, user)).get();
  // Somebody else with the password may have waited for this step too.
  if (stage === "enrol" && (found?.n ?? 0) > 0) return "session_ended";
  if ((found?.n ?? 0) >= mostFactors) return "factors_many";
  if (factor.kind === "totp") return undefined;
  const known = tx.select().from(secondFactors).where(eq(secondFactors.credentialId, factor.credentialId)).get();
  return known && "factor_known";
}

/** The password alone opened them. */
function endOtherSessions(tx: Tx, user: number, except: string): void {
  tx.delete(sessions)
    .where(and(eq(sessions.user, user), ne(sessions.id, except)))
    .run();
}

/** Stores the challenge of a passkey that a session's browser gets. It replaces an older one. */
export async function storeChallenge(
  db: Db,
  { id, session }: { id: number; session: string },
  challenge: string,
): Promise<void> {
  await inAccount(db, id, (tx) => tx.update(sessions).set({ challenge }).where(eq(sessions.id, session)).run());
}

/** Returns the challenge of a session and removes it, so that each answer counts once. */
export function takeChallenge(db: Db, { id, session }: { id: number; session: string }): Promise<string | undefined> {
  return inAccount(db, id, (tx) => {
    const row = tx.select({ challenge: sessions.challenge }).from(sessions).where(eq(sessions.id, session)).get();
    tx.update(sessions).set({ challenge: null }).where(eq(sessions.id, session)).run();
    return row?.challenge ?? undefined;
  });
}
