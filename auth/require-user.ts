import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Permission } from "@/domain/values/permissions";
import { currentUser } from "./current-user";

export type Required = { ok: true; user: SessionUser } | { ok: false; why: "signed_out" | "forbidden" };

/** Returns the signed-in user if the user has a permission. Forms and routes call this before they get the ledger. */
export async function requireUser(permission: Permission): Promise<Required> {
  const user = await currentUser();
  if (!user) return { ok: false, why: "signed_out" };
  return permission(user) ? { ok: true, user } : { ok: false, why: "forbidden" };
}
