import { randomUUID } from "node:crypto";
import type { Actor, Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { reviseUser } from "./revise-user";

/** Enables a locked or disabled account again, with its role and password. Refuses with `not_found`. */
export async function unlockAccount(db: Db, actor: Actor, user: number, now: Date): Promise<Outcome> {
  const account = findDocument(db, "user", String(user));
  if (!account) return { ok: false, problems: [{ code: "not_found" }] };
  const { role } = account.document.facts;
  return reviseUser(db, actor, { requestId: randomUUID(), user, version: account.version, role, disabled: false }, now);
}
