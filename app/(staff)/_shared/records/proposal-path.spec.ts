import { expect, test } from "vitest";
import { proposableActions } from "@/db/approvals/operations";
import { proposalEditPath } from "./proposal-path";

const records = [{ type: "person" as const, id: "7", base: 3 }];

test.each([
  ["person.create", { id: null }, "desk/people/new?proposal=12"],
  ["person.revise", { id: "7" }, "desk/people/7/edit?proposal=12"],
  ["count.revise", { id: "fp-1" }, "desk/counts/fp-1/edit?proposal=12"],
  ["group.create", { id: null }, "desk/releases/new?who=group&proposal=12"],
  ["person.merge", { id: "7", other: "9" }, "desk/people/7/merge?other=9&proposal=12"],
  ["person.arrest", { id: "7" }, "desk/people/7/arrest?proposal=12"],
  ["spell.death", { id: "7", spell: 4 }, "desk/people/7/event?spell=4&proposal=12"],
  [
    "spell.withdraw",
    { type: "person", id: "7", release: null, spell: 4 },
    "desk/withdraw/person/7?spell=4&proposal=12",
  ],
  ["count.withdraw", { type: "count", id: "fp-1", release: null }, "desk/withdraw/count/fp-1?proposal=12"],
  ["person.restore", { type: "person", id: "7", of: 2 }, "desk/history/person/7/restore/2?proposal=12"],
  ["change.undo", { of: 40 }, "desk/undo/40?proposal=12"],
  ["release.record", { subject: "new_person" }, "desk/releases/new?proposal=12"],
  ["user.revise", { user: 3 }, "admin/users/3?proposal=12"],
  ["setting.revise", { reviewPolicy: "never" }, "admin/settings/review-policy?proposal=12"],
  ["setting.revise", { titleEs: "Vigilia" }, "admin/settings?proposal=12"],
])("%s is edited in its own form", (action, input, path) => {
  expect(proposalEditPath({ id: 12, action, input, records })).toBe(path);
});

test("an operation that this file does not know is edited on the page of its record", () => {
  expect(proposalEditPath({ id: 12, action: "person.new_thing", input: { id: "7" }, records })).toBe(
    "desk/people/7?proposal=12",
  );
});

test("what has no form, or has lost its content, cannot be edited", () => {
  for (const action of ["person.publish", "batch.publish", "person.export", "person.erase"]) {
    expect(proposalEditPath({ id: 12, action, input: { id: "7" }, records })).toBeNull();
  }
  expect(proposalEditPath({ id: 12, action: "person.revise", input: undefined, records })).toBeNull();
});

test("every operation that may wait has a path or none, and never half of one", () => {
  const input = { type: "person", id: "7", of: 2, other: "9", spell: 4, user: 3 };
  for (const action of proposableActions) {
    const path = proposalEditPath({ id: 12, action, input, records });
    expect(path ?? "").not.toMatch(/undefined|\/\/|=&|\/$/);
  }
});
