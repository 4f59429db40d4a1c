import { and, eq, ne } from "drizzle-orm";
import { logSecurityEvent } from "@/db/accounts/security-events";
import { needsFactor } from "@/db/accounts/session-stage";
import type { Db, Tx } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { secondFactors } from "@/db/schema/second-factors";
import { deleteRecoveryCodes } from "./recovery-codes";

export type Revised = { ok: true } | { ok: false; why: "not_found" | "factor_required" };

/** Renames a user's own factor. */
export function renameFactor(db: Db, user: number, factor: number, name: string): Promise<Revised> {
  return inTransaction(db, (tx): Revised => {
    const { changes } = tx.update(secondFactors).set({ name }).where(own(user, factor)).run();
    return changes > 0 ? { ok: true } : { ok: false, why: "not_found" };
  });
}

/**
 * Removes a user's own factor. Refuses to remove the last one of an account that must have one. The recovery codes go
 * with the last factor.
 */
export function removeFactor(db: Db, user: number, factor: number, now: Date): Promise<Revised> {
  return inTransaction(db, (tx): Revised => {
    const removed = tx.select().from(secondFactors).where(own(user, factor)).get();
    if (!removed) return { ok: false, why: "not_found" };
    const isLast = !hasOther(tx, user, factor);
    if (isLast && needsFactor(tx, user)) return { ok: false, why: "factor_required" };
    tx.delete(secondFactors).where(own(user, factor)).run();
    if (isLast) deleteRecoveryCodes(tx, user);
    const event = { user, actor: `user:${user}`, detail: removed.kind };
    logSecurityEvent(tx, { ...event, kind: "second_factor_removed" }, now);
    return { ok: true };
  });
}

function own(user: number, factor: number) {
  return and(eq(secondFactors.id, factor), eq(secondFactors.user, user));
}

function hasOther(tx: Tx, user: number, factor: number): boolean {
  const others = and(eq(secondFactors.user, user), ne(secondFactors.id, factor));
  return tx.select({ id: secondFactors.id }).from(secondFactors).where(others).limit(1).get() !== undefined;
}
