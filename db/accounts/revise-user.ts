import { and, count, eq, ne } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Decision, type Outcome, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { users } from "@/db/schema/users";
import type { SecurityEventKind } from "@/domain/values/security-events";
import type { Role } from "@/domain/values/vocabulary";
import { endEverything } from "./end-everything";
import { logSecurityEvent } from "./security-events";

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
  return writeChange(db, actor, details, now, (tx) => decide(tx, actor, input, now));
}

function decide(tx: Tx, actor: Actor, input: UserRevision, now: Date): Decision {
  const { user, version, name, email, role, disabled } = input;
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
      const isCorrected = identity?.name !== corrected?.name || identity?.email !== corrected?.email;
      for (const event of eventsOf(was, { role, disabled }, isCorrected))
        logSecurityEvent(inner, { ...event, user, actor: actor.id }, now);
      if (disabled) endEverything(inner, user);
    },
  };
}

/** What a revision did to an account. */
function eventsOf(
  was: { role: Role; disabled: boolean },
  is: typeof was,
  isCorrected: boolean,
): { kind: SecurityEventKind; detail?: string }[] {
  return [
    ...(isCorrected ? [{ kind: "account_changed" as const }] : []),
    ...(was.role === is.role ? [] : [{ kind: "role_changed" as const, detail: is.role }]),
    ...(was.disabled === is.disabled
      ? []
      : [{ kind: is.disabled ? ("account_disabled" as const) : ("account_enabled" as const) }]),
  ];
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
