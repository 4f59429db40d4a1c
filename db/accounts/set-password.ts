import { randomUUID } from "node:crypto";
import { eq } from "drizzle-orm";
import { writeChange } from "@/db/changes/write-change";
import { type Decision, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { users } from "@/db/schema/users";
import { endLinks, findLinkUser } from "./access-link";
import { endSessionsOf } from "./end-sessions";
import { logSecurityEvent } from "./security-events";

/** Sets an account's password. Ends its other sessions and the links that could set the password. */
export async function setPassword(db: Db, user: number, passwordHash: string, now: Date, exceptSession = "") {
  await write(db, user, now, (tx) => replaced(tx, { user, passwordHash, exceptSession }, now));
}

/**
 * Sets the password of the account that a one-time link belongs to, and ends the link. Undefined if the link is no
 * longer valid.
 */
export async function setPasswordByLink(db: Db, tokenHash: string, passwordHash: string, now: Date) {
  const user = findLinkUser(db, "password", tokenHash, now);
  if (!user) return undefined;
  const outcome = await write(db, user.id, now, (tx) =>
    findLinkUser(tx, "password", tokenHash, now)
      ? replaced(tx, { user: user.id, passwordHash, detail: "link" }, now)
      : refuse("link_dead"),
  );
  return outcome.ok ? user : undefined;
}

/** The history logs that a password was set, not the password. */
function write(db: Db, user: number, now: Date, decide: (tx: Tx) => Decision) {
  return writeChange(db, { id: `user:${user}` }, { action: "user.password", requestId: randomUUID() }, now, decide);
}

type NewPassword = { user: number; passwordHash: string; exceptSession?: string; detail?: "link" };

function replaced(tx: Tx, { user, passwordHash, exceptSession, detail }: NewPassword, now: Date): Decision {
  const account = findDocument(tx, "user", String(user));
  if (!account) return refuse("not_found");
  return {
    ok: true,
    drafts: [{ document: account.document, base: account.version }],
    audited: true,
    afterwards: (inner) => {
      inner.update(users).set({ passwordHash }).where(eq(users.id, user)).run();
      endSessionsOf(inner, user, exceptSession);
      endLinks(inner, "password", user);
      logSecurityEvent(inner, { kind: "password_set", user, actor: `user:${user}`, detail }, now);
    },
  };
}
