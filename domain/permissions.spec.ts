import { expect, test } from "vitest";
import { canApprove, canAudit, canEdit, canErase, canExport, canManageAccounts, canPublish } from "./permissions";
import { roles } from "./vocabulary";

const may = (question: (who: { role: (typeof roles)[number] }) => boolean) =>
  roles.filter((role) => question({ role }));

test("everybody on the staff edits, reviewers and admins approve and export, admins alone erase, manage accounts and audit", () => {
  expect(may(canEdit)).toEqual(["editor", "reviewer", "admin"]);
  expect(may(canApprove)).toEqual(["reviewer", "admin"]);
  expect(may(canExport)).toEqual(["reviewer", "admin"]);
  for (const question of [canErase, canManageAccounts, canAudit]) expect(may(question)).toEqual(["admin"]);
});

test("an editor publishes alone only where no review is asked", () => {
  expect(canPublish({ role: "editor" }, "never")).toBe(true);
  expect(canPublish({ role: "editor" }, "always")).toBe(false);
  expect(canPublish({ role: "reviewer" }, "always")).toBe(true);
});
