import { and, count, eq, ne } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { users } from "@/db/schema/users";
import type { Role } from "@/domain/values/vocabulary";
import { endSessionsOf } from "./end-sessions";
import { endPasswordLinks } from "./password-link";

/** `name` and `email` stay if they are not given, as in proposals from before they could be corrected. */
export type UserRevision = {
  requestId: string;
  user: number;
  version: number;
  name?: string;
  /** In lower case. */
  email?: string;
  role: Role;
  disabled: boolean;
};

/**
 * Changes an account's name, address, role or state. Disabling an account signs it out everywhere. The last active
 * admin cannot be disabled or demoted. Refuses with `email_taken` if another account has the address.
 */
export function reviseUser(db: Db, actor: Actor, input: UserRevision, now: Date): Promise<Outcome> {
  const details = { action: "user.revise", requestId: input.requestId, input };
  return writeChange(db, actor, details, now, (tx) => decide(tx, input));
}

function decide(tx: Tx, { user, version, name, email, role, disabled }: UserRevision): Decision {
  const current = findDocument(tx, "user", String(user));
  if (!current) return refuse("not_found");
  if (current.version !== version) return { ok: false, problems: [{ code: "stale", current }] };
  const was = current.document.facts;
  const wasActiveAdmin = was.role === "admin" && !was.disabled;
  if (wasActiveAdmin && (role !== "admin" || disabled) && countOtherAdmins(tx, user) === 0) {
    return refuse("last_admin", role !== "admin" ? "role" : "state");
  }
  if (email !== undefined && isTaken(tx, user, email)) return refuse("email_taken", "email");
  const { identity } = current.document;
  const corrected = identity && { name: name ?? identity.name, email: email ?? identity.email };
  return {
    ok: true,
    drafts: [{ document: { ...current.document, facts: { role, disabled }, identity: corrected }, base: version }],
    afterwards: (inner) => {
      if (!disabled) return;
      endSessionsOf(inner, user);
      endPasswordLinks(inner, user);
    },
  };
}

function isTaken(tx: Tx, user: number, email: string): boolean {
  return (
    tx
      .select()
      .from(users)
      .where(and(eq(users.email, email), ne(users.id, user)))
      .get() !== undefined
  );
}

function countOtherAdmins(tx: Tx, user: number): number {
  const others = and(eq(users.role, "admin"), eq(users.disabled, false), ne(users.id, user));
  return tx.select({ n: count() }).from(users).where(others).get()?.n ?? 0;
}
