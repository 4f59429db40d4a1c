import { randomUUID } from "node:crypto";
import { and, eq, gt } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { accessLinks } from "@/db/schema/access-links";
import { users } from "@/db/schema/users";

const lifetime = 24 * 60 * 60_000;

/**
 * Creates a one-time link for an account and ends an older one. Returns false if the account does not exist or is
 * disabled.
 */
export async function issuePasswordLink(db: Db, actor: Actor, user: number, tokenHash: string, now: Date) {
  const details = { action: "user.link", requestId: randomUUID() };
  const outcome = await writeChange(db, actor, details, now, (tx) => {
    const account = findDocument(tx, "user", String(user));
    if (!account || account.document.facts.disabled) return refuse("not_found");
    return {
      ok: true,
      drafts: [{ document: account.document, base: account.version }],
      audited: true,
      afterwards: (inner) => insertPasswordLink(inner, user, tokenHash, now),
    };
  });
  return outcome.ok;
}

/** Call this inside a transaction that has checked the account. */
export function insertPasswordLink(tx: Tx, user: number, tokenHash: string, now: Date): void {
  endPasswordLinks(tx, user);
  const expiresAt = new Date(now.getTime() + lifetime).toISOString();
  tx.insert(accessLinks)
    .values({ tokenHash, purpose: "password", user, createdAt: now.toISOString(), expiresAt })
    .run();
}

/**
 * Returns the user whose password a link sets. Undefined if the link was used or expired, or the account is disabled.
 */
export function findPasswordLinkUser(db: Db | Tx, tokenHash: string, now: Date) {
  return db
    .select({ id: users.id, name: users.name, email: users.email })
    .from(accessLinks)
    .innerJoin(users, eq(users.id, accessLinks.user))
    .where(
      and(
        eq(accessLinks.tokenHash, tokenHash),
        eq(accessLinks.purpose, "password"),
        gt(accessLinks.expiresAt, now.toISOString()),
        eq(users.disabled, false),
      ),
    )
    .get();
}

export function endPasswordLinks(tx: Tx, user: number): void {
  tx.delete(accessLinks).where(eq(accessLinks.user, user)).run();
}
