import { eq } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { type Actor, type Outcome, refuse } from "@/db/history/change-types";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { users } from "@/db/schema/users";
import type { Role } from "@/domain/values/vocabulary";
import { insertPasswordLink } from "./password-link";
import { logSecurityEvent } from "./security-events";

export type NewUser = {
  requestId: string;
  name: string;
  /** In lower case. */
  email: string;
  role: Role;
  /** How the account gets its password: its creator sets it, or the user sets it through a one-time link. */
  secret: { passwordHash: string } | { linkHash: string };
};

/** Creates an account. Name, address and role are history; the password or link is a row outside of it. */
export function createUser(db: Db, actor: Actor, input: NewUser, now: Date): Promise<Outcome> {
  const details = { action: "user.create", requestId: input.requestId };
  return writeChange(db, actor, details, now, (tx) => {
    if (tx.select().from(users).where(eq(users.email, input.email)).get()) return refuse("email_taken", "email");
    return newAccount(tx, actor, input, now);
  });
}

/** Decides to create an account, without checking the actor's rights. */
export function newAccount(tx: Tx, actor: Actor, { name, email, role, secret }: NewUser, now: Date) {
  const id = nextNumber(tx, "user");
  const facts = { role, disabled: false };
  return {
    ok: true as const,
    drafts: [{ document: { type: "user" as const, id: String(id), facts, identity: { name, email } }, base: 0 }],
    afterwards: (inner: Tx) => {
      if ("linkHash" in secret) insertPasswordLink(inner, id, secret.linkHash, now);
      else inner.update(users).set(secret).where(eq(users.id, id)).run();
      logSecurityEvent(inner, { kind: "account_created", user: id, actor: actor.id, detail: role }, now);
    },
  };
}
