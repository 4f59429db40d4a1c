import { expect, test } from "vitest";
import { nest } from "@/domain/inputs/nest";
import { boxName, chosenInput, chosenOf, proposalValue, recordValue } from "./chosen";

test("ticked boxes are read as records with their version, and proposals; anything else is ignored", () => {
  const record = { type: "count" as const, id: "fp-2026-01-08", version: 3 };
  const values = [recordValue(record), proposalValue(12), "user:1:1", "proposal:x", "", undefined];
  expect(chosenOf(values)).toEqual({ records: [record], proposals: [12] });
});

test("a box that is sent twice counts once", () => {
  expect(chosenOf([proposalValue(12), proposalValue(12)]).proposals).toEqual([12]);
});

test("a form without a readable item asks to tick one", () => {
  const requestId = "12345678";
  expect(chosenInput.safeParse({ requestId, chosen: { 0: "nonsense" } }).error?.issues[0]?.message).toBe(
    "nothing_chosen",
  );
  expect(chosenInput.safeParse({ requestId }).success).toBe(false);
  expect(chosenInput.parse({ requestId, chosen: { 0: "proposal:12" } }).chosen.proposals).toEqual([12]);
});

test("the fields of several items are read together, whatever their order", () => {
  const items = ["person:7:3", "count:fp-2026-01-08:1", "proposal:12"];
  const form = { requestId: "12345678", ...Object.fromEntries(items.map((item) => [boxName(item), item])) };
  const { chosen } = chosenInput.parse(nest(form));
  expect([...chosen.records.map(recordValue), ...chosen.proposals.map(proposalValue)]).toEqual(items);
});
