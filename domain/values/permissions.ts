import type { Role } from "./vocabulary";

/** A signed-in user, as far as permissions need it. */
type Who = { role: Role };

/** A permission check on a signed-in user. */
export type Permission = (who: Who) => boolean;

/** Work at the desk: drafts, corrections, withdrawals, hiding. All staff may. */
export const canEdit: Permission = () => true;

/** Approve what another user wrote. */
export const canApprove: Permission = ({ role }) => role !== "editor";

/** Export what the desk shows as a file. */
export const canExport: Permission = canApprove;

/** Erase a person's identity permanently. */
export const canErase: Permission = isAdmin;

/** Invite and disable users, change roles, issue links. */
export const canManageAccounts: Permission = isAdmin;

/** Change the instance's settings. */
export const canSetUp: Permission = isAdmin;

/** Read the list of all changes. */
export const canAudit: Permission = isAdmin;

function isAdmin({ role }: Who): boolean {
  return role === "admin";
}
