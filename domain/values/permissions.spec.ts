import { expect, test } from "vitest";
import { canApprove, canAudit, canEdit, canErase, canExport, canManageAccounts, canSetUp } from "./permissions";
import { roles } from "./vocabulary";

const may = (question: (who: { role: (typeof roles)[number] }) => boolean) =>
  roles.filter((role) => question({ role }));

test("all staff edit; reviewers and admins approve and export; only admins erase, manage accounts, set up and audit", () => {
  expect(may(canEdit)).toEqual(["editor", "reviewer", "admin"]);
  expect(may(canApprove)).toEqual(["reviewer", "admin"]);
  expect(may(canExport)).toEqual(["reviewer", "admin"]);
  for (const question of [canErase, canManageAccounts, canSetUp, canAudit]) expect(may(question)).toEqual(["admin"]);
});
