import { expect, test } from "vitest";
import { proposableActions } from "@/db/approvals/operations";
import { proposalFormPath } from "./proposal-form-path";

/** Actions without a form for one record: their author cancels the proposal and sends it again. */
const formless = [
  "count.create",
  "group.create",
  "person.export",
  "release.export",
  "release.record_list",
  "release.undo",
  "release.withdraw_list",
  "source.create",
];

test("every proposal can be changed in a form, except publishing, downloads, lists and new records", () => {
  const input = { type: "person", id: "7", of: 3, other: "8", person: "7", spell: 2, user: 4 };
  const without = proposableActions.filter((action) => proposalFormPath({ id: 5, action, input }) === undefined);
  expect(without.filter((action) => !action.endsWith(".publish"))).toEqual(formless);
  for (const action of proposableActions) {
    expect(proposalFormPath({ id: 5, action, input }) ?? "?proposal=5").toMatch(/[?&]proposal=5$/);
  }
});

test("the path names the record and the part, and a decided proposal has none", () => {
  const path = (action: string, input: Record<string, unknown> | undefined) =>
    proposalFormPath({ id: 5, action, input });
  expect(path("person.merge", { id: "7", other: "8" })).toBe("desk/people/7/merge?other=8&proposal=5");
  expect(path("spell.death", { id: "7", spell: 2 })).toBe("desk/people/7/event?spell=2&proposal=5");
  expect(path("person.withdraw", { type: "person", id: "7", release: 4, spell: null })).toBe(
    "desk/withdraw/person/7?release=4&spell=&proposal=5",
  );
  expect(path("release.record", { subject: "group" })).toBeUndefined();
  expect(path("person.revise", undefined)).toBeUndefined();
});
