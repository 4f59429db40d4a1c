import { and, eq, gt, lte, type SQL } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { accessLinks } from "@/db/schema/access-links";
import { users } from "@/db/schema/users";
import { latestPast } from "./lifetime";

/** What the link of an account does: sets its password, or locks it. */
type Purpose = "password" | "lock";

/** Stores a link of an account, with its lifetime in ms. Ends an older one with the same purpose. */
export function replaceLink(
  tx: Tx,
  { purpose, user, tokenHash, lifetime }: { purpose: Purpose; user: number; tokenHash: string; lifetime: number },
  now: Date,
): void {
  endLinks(tx, purpose, user);
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  tx.insert(accessLinks).values({ tokenHash, purpose, user, createdAt: now.toISOString(), expiresAt }).run();
}

export function endLinks(tx: Tx, purpose: Purpose, user: number): void {
  tx.delete(accessLinks)
    .where(and(eq(accessLinks.user, user), eq(accessLinks.purpose, purpose)))
    .run();
}

/** Matches links that have not expired. One that was made while the clock was ahead would live too long: it is dead. */
export function isLinkLive(now: Date): SQL | undefined {
  return and(gt(accessLinks.expiresAt, now.toISOString()), lte(accessLinks.createdAt, latestPast(now)));
}

/** Returns the account of a link; undefined if the link was used, replaced or expired, or the account is disabled. */
export function findLinkUser(db: Db | Tx, purpose: Purpose, tokenHash: string, now: Date) {
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(accessLinks)
    .innerJoin(users, eq(users.id, accessLinks.user))
    .where(
      and(
        eq(accessLinks.tokenHash, tokenHash),
        eq(accessLinks.purpose, purpose),
        isLinkLive(now),
        eq(users.disabled, false),
      ),
    )
    .get();
}
