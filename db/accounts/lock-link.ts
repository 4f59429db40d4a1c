import { and, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { inTransaction } from "@/db/ledger/transaction";
import { accessLinks } from "@/db/schema/access-links";
import { isLinkLive, replaceLink } from "./access-link";
import { logSecurityEvent } from "./security-events";

const lifetime = 365 * 24 * 60 * 60_000;

/** Stores the link with which a user can lock the own account without signing in, for a year. Ends an older one. */
export async function makeLockLink(db: Db, user: number, tokenHash: string, now: Date): Promise<void> {
  await inTransaction(db, (tx) => {
    replaceLink(tx, { purpose: "lock", user, tokenHash, lifetime }, now);
    logSecurityEvent(tx, { kind: "lock_link_made", user, actor: `user:${user}` }, now);
  });
}

/** Returns the instants at which an account's lock link was made and ends; undefined if there is none. */
export function findLockLink(db: Db, user: number, now: Date): { createdAt: string; expiresAt: string } | undefined {
  return db
    .select({ createdAt: accessLinks.createdAt, expiresAt: accessLinks.expiresAt })
    .from(accessLinks)
    .where(and(eq(accessLinks.user, user), eq(accessLinks.purpose, "lock"), isLinkLive(now)))
    .get();
}
