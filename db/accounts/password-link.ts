import { randomUUID } from "node:crypto";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { replaceLink } from "./access-link";
import { logSecurityEvent } from "./security-events";

const lifetime = 24 * 60 * 60_000;

/**
 * Creates a one-time link for an account and ends an older one. Refuses with `not_found` if the account does not exist
 * or is disabled.
 */
export async function issuePasswordLink(
  db: Db,
  actor: Actor,
  user: number,
  tokenHash: string,
  now: Date,
): Promise<Outcome> {
  const details = { action: "user.link", requestId: randomUUID() };
  return writeChange(db, actor, details, now, (tx) => {
    const account = findDocument(tx, "user", String(user));
    if (!account || account.document.facts.disabled) return refuse("not_found");
    return {
      ok: true,
      drafts: [{ document: account.document, base: account.version }],
      audited: true,
      afterwards: (inner) => {
        insertPasswordLink(inner, user, tokenHash, now);
        logSecurityEvent(inner, { kind: "password_link_made", user, actor: actor.id }, now);
      },
    };
  });
}

/** Call this inside a transaction that has checked the account. */
export function insertPasswordLink(tx: Tx, user: number, tokenHash: string, now: Date): void {
  replaceLink(tx, { purpose: "password", user, tokenHash, lifetime }, now);
}
