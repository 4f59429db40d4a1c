import type { SessionUser } from "@/db/accounts/find-session-user";
import type { Permission } from "@/domain/values/permissions";
import { currentUser } from "./current-user";

export type Required = { ok: true; user: SessionUser } | { ok: false; why: "signed_out" | "forbidden" };

/** The signed-in user with a permission. Forms and routes ask this before they are given the ledger. */
export async function requireUser(permission: Permission): Promise<Required> {
  const user = await currentUser();
  if (!user) return { ok: false, why: "signed_out" };
  return permission(user) ? { ok: true, user } : { ok: false, why: "forbidden" };
}
