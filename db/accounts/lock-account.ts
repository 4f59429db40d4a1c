import { randomUUID } from "node:crypto";
import { writeChange } from "@/db/changes/write-change";
import { type Decision, refuse } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { findLinkUser } from "./access-link";
import { endEverything } from "./end-everything";
import { logSecurityEvent } from "./security-events";

/**
 * Locks an account for its user: disables it and ends its sessions, links and known browsers. The last admin may do it
 * too; the console unlocks. Locking a locked account changes nothing.
 */
export async function lockAccount(db: Db, user: number, now: Date): Promise<void> {
  await write(db, user, now, (tx) => locked(tx, user, now));
}

/** Locks the account that a prepared link belongs to. Does nothing if the link is not valid. */
export async function lockByLink(db: Db, tokenHash: string, now: Date): Promise<void> {
  const user = findLinkUser(db, "lock", tokenHash, now)?.id;
  if (user === undefined) return;
  await write(db, user, now, (tx) =>
    findLinkUser(tx, "lock", tokenHash, now)?.id === user ? locked(tx, user, now, "link") : refuse("link_dead"),
  );
}

function write(db: Db, user: number, now: Date, decide: (tx: Tx) => Decision) {
  return writeChange(db, { id: `user:${user}` }, { action: "user.lock", requestId: randomUUID() }, now, decide);
}

function locked(tx: Tx, user: number, now: Date, detail?: "link"): Decision {
  const account = findDocument(tx, "user", String(user));
  if (!account || account.document.facts.disabled) return refuse("not_found");
  const { document, version } = account;
  return {
    ok: true,
    drafts: [{ document: { ...document, facts: { ...document.facts, disabled: true } }, base: version }],
    afterwards: (inner) => {
      endEverything(inner, user);
      logSecurityEvent(inner, { kind: "account_locked", user, actor: `user:${user}`, detail }, now);
    },
  };
}
