import type { Role } from "./vocabulary";

/** Somebody who is signed in, as far as permissions care. */
type Who = { role: Role };

/** A named question about somebody who is signed in. */
export type Permission = (who: Who) => boolean;

/** Work at the desk: drafts, corrections, withdrawals, hiding. Everybody on the staff may. */
export const canEdit: Permission = () => true;

/** Approve what somebody else wrote. */
export const canApprove: Permission = ({ role }) => role !== "editor";

/** Take what the desk sees out of it as a file. */
export const canExport: Permission = canApprove;

/** Make a person's identity unreadable for ever. */
export const canErase: Permission = isAdmin;

/** Invite, disable, change roles, give out links. */
export const canManageAccounts: Permission = isAdmin;

/** Change what the instance is set to. */
export const canSetUp: Permission = isAdmin;

/** Read the list of all changes. */
export const canAudit: Permission = isAdmin;

function isAdmin({ role }: Who): boolean {
  return role === "admin";
}
