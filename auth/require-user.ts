import type { SessionUser } from "@/db/accounts/find-session-user";
import { noteSecurityEvent } from "@/db/accounts/note-security-event";
import { ledger } from "@/db/ledger/ledger";
import { type AccessKey, may } from "@/domain/access/may";
import { currentUser } from "./current-user";

export type Required = { ok: true; user: SessionUser } | { ok: false; why: "signed_out" | "forbidden" };

/** Returns the signed-in user if the user has a permission. Forms and routes call this before they get the ledger. */
export async function requireUser(permission: AccessKey): Promise<Required> {
  const user = await currentUser();
  if (!user) return { ok: false, why: "signed_out" };
  if (may(user, permission)) return { ok: true, user };
  const refused = { kind: "refused", user: user.id, actor: `user:${user.id}`, detail: permission } as const;
  await noteSecurityEvent(ledger(), refused, new Date());
  return { ok: false, why: "forbidden" };
}
