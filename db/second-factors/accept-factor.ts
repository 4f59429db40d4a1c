import { and, eq } from "drizzle-orm";
import { inAccount } from "@/db/accounts/held-accounts";
import { noteSecurityEvent } from "@/db/accounts/note-security-event";
import { replaceSession } from "@/db/accounts/open-session";
import { logSecurityEvent } from "@/db/accounts/security-events";
import type { Db, Tx } from "@/db/ledger/open";
import { recoveryCodes } from "@/db/schema/recovery-codes";
import { secondFactors } from "@/db/schema/second-factors";

/** The account and the session of stage `second_factor` that a factor opens. */
type By = { id: number; session: string };

/** `token`: of the open session, which replaces the one that waited. */
export type Used = { ok: true; token: string } | { ok: false; why: "wrong" | "used" | "session_ended" };

/**
 * Opens a session with a code of an authenticator app. `stepOf` returns the time step of the typed code for an encrypted
 * secret. A step that was accepted, and every earlier one, is refused.
 */
export function acceptTotp(db: Db, by: By, stepOf: (secret: string) => number | undefined, now: Date): Promise<Used> {
  return inAccount<Used>(db, by.id, (tx) => {
    const apps = tx.select().from(secondFactors).where(eq(secondFactors.user, by.id)).all();
    const matching = apps.flatMap(({ id, secret, lastStep }) => {
      const step = secret === null ? undefined : stepOf(secret);
      return step === undefined ? [] : [{ id, step, isUsed: lastStep !== null && step <= lastStep }];
    });
    const fresh = matching.find(({ isUsed }) => !isUsed);
    if (!fresh) return refused(tx, by, matching.length > 0 ? "used" : "wrong", now);
    return open(tx, by, now, () => {
      const lastUsedAt = now.toISOString();
      tx.update(secondFactors).set({ lastStep: fresh.step, lastUsedAt }).where(eq(secondFactors.id, fresh.id)).run();
    });
  });
}

/** Opens a session with a recovery code, which is used up. */
export function acceptRecoveryCode(db: Db, by: By, codeHash: string, now: Date): Promise<Used> {
  return inAccount<Used>(db, by.id, (tx) => {
    const own = and(eq(recoveryCodes.codeHash, codeHash), eq(recoveryCodes.user, by.id));
    if (!tx.select().from(recoveryCodes).where(own).get()) return refused(tx, by, "wrong", now);
    return open(tx, by, now, () => {
      tx.delete(recoveryCodes).where(own).run();
      logSecurityEvent(tx, { kind: "recovery_code_used", user: by.id, actor: `user:${by.id}` }, now);
    });
  });
}

/** Opens a session with a passkey whose answer was verified, and stores its counter. */
export function acceptPasskey(db: Db, by: By, passkey: number, counter: number, now: Date): Promise<Used> {
  return inAccount<Used>(db, by.id, (tx) => {
    const own = and(eq(secondFactors.id, passkey), eq(secondFactors.user, by.id));
    const row = tx.select({ counter: secondFactors.counter }).from(secondFactors).where(own).get();
    // An authenticator that counts never repeats a number: a repeated one comes from a copy.
    const isCopy = row !== undefined && (row.counter ?? 0) > 0 && counter <= (row.counter ?? 0);
    if (!row || isCopy) return refused(tx, by, "wrong", now);
    return open(tx, by, now, () => {
      tx.update(secondFactors).set({ counter, lastUsedAt: now.toISOString() }).where(own).run();
    });
  });
}

/** Logs an attempt that failed before it could be looked up: a passkey's answer that does not verify, or too many. */
export async function logFailedFactor(db: Db, user: number, now: Date): Promise<void> {
  await noteSecurityEvent(db, { kind: "second_factor_failed", user }, now);
}

function refused(tx: Tx, { id: user }: By, why: "wrong" | "used", now: Date): Used {
  logSecurityEvent(tx, { kind: "second_factor_failed", user }, now);
  return { ok: false, why };
}

/** Opens the session. `use` stores that the factor was used, unless the session ended meanwhile. */
function open(tx: Tx, { id, session }: By, now: Date, use: () => void): Used {
  const token = replaceSession(tx, session, id, now);
  if (!token) return { ok: false, why: "session_ended" };
  use();
  return { ok: true, token };
}
