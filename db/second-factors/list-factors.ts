import { asc, count, desc, eq } from "drizzle-orm";
import type { Reader } from "@/db/accounts/session-stage";
import { recoveryCodes } from "@/db/schema/recovery-codes";
import { secondFactors } from "@/db/schema/second-factors";
import { securityEvents } from "@/db/schema/security-events";

export type ListedFactor = Pick<typeof secondFactors.$inferSelect, "id" | "kind" | "name" | "createdAt" | "lastUsedAt">;

/** Returns an account's second factors by age, without their secrets. */
export function listFactors(db: Reader, user: number): ListedFactor[] {
  const { id, kind, name, createdAt, lastUsedAt } = secondFactors;
  return db
    .select({ id, kind, name, createdAt, lastUsedAt })
    .from(secondFactors)
    .where(eq(secondFactors.user, user))
    .orderBy(asc(secondFactors.id))
    .all();
}

/** Returns an account's passkeys with the fields that a browser and a check need. */
export function listPasskeys(db: Reader, user: number) {
  return db
    .select()
    .from(secondFactors)
    .where(eq(secondFactors.user, user))
    .all()
    .flatMap(({ id, credentialId, publicKey, counter, transports }) =>
      credentialId && publicKey
        ? [{ id, credentialId, publicKey, counter: counter ?? 0, transports: transports?.split(" ") ?? [] }]
        : [],
    );
}

/** Returns the number of recovery codes that an account has not used. */
export function countRecoveryCodes(db: Reader, user: number): number {
  return db.select({ n: count() }).from(recoveryCodes).where(eq(recoveryCodes.user, user)).get()?.n ?? 0;
}

/**
 * Returns when somebody else reset the account's second factor; undefined if the account added or removed one since.
 */
export function findReset(db: Reader, user: number): { at: string; actor: string | null } | undefined {
  const kinds: readonly string[] = ["second_factor_added", "second_factor_removed", "second_factor_reset"];
  const events = db
    .select()
    .from(securityEvents)
    .where(eq(securityEvents.user, user))
    .orderBy(desc(securityEvents.id))
    .limit(200)
    .all();
  const newest = events.find(({ kind }) => kinds.includes(kind));
  return newest?.kind === "second_factor_reset" ? { at: newest.at, actor: newest.actor } : undefined;
}
