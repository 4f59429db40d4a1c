import { expect, test } from "vitest";
import { roles } from "@/domain/values/vocabulary";
import { type AccessKey, accessTable, may } from "./may";
import type { RecordState } from "./row";

const rolesThatMay = (key: AccessKey, state?: RecordState) => roles.filter((role) => may({ role }, key, state));

test("all staff edit; reviewers and admins approve and export; only admins erase, manage accounts, set up and audit", () => {
  expect(rolesThatMay("person.save")).toEqual(["editor", "reviewer", "admin"]);
  expect(rolesThatMay("change.approve")).toEqual(["reviewer", "admin"]);
  expect(rolesThatMay("person.export")).toEqual(["reviewer", "admin"]);
  for (const key of ["person.erase", "evidence.delete", "user.revise", "setting.revise", "page.admin.audit"] as const)
    expect(rolesThatMay(key)).toEqual(["admin"]);
});

test("a state takes a permission away from the roles of the row, and gives it to nobody", () => {
  expect(rolesThatMay("page.desk.proposal", "others")).toEqual(["reviewer", "admin"]);
  expect(rolesThatMay("page.desk.proposal", "own")).toEqual(["editor", "reviewer", "admin"]);
  expect(rolesThatMay("import.apply", "others")).toEqual([]);
  expect(rolesThatMay("person.erase", "own")).toEqual(["admin"]);
});

test("erasure, exports, backups, changes of accounts, one-time links, settings, the review policy and the clock need the password again", () => {
  const keys = Object.entries(accessTable).flatMap(([key, row]) => ("confirm" in row ? [key] : []));
  expect(keys).toEqual([
    "person.export",
    "release.export",
    "backup.download",
    "account.lock_link",
    "user.create",
    "user.revise",
    "user.link",
    "user.second_factor_reset",
    "setting.revise",
    "policy.revise",
    "backup.key_create",
    "clock.confirm",
    "person.erase",
    "reason.erase",
    "evidence.delete",
  ]);
});
