import { expect, test } from "vitest";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { count } from "@/db/testing/forms";
import { openTestLedger } from "@/db/testing/open-test-ledger";
import { nest } from "@/domain/inputs/nest";
import { saveCountInput } from "@/domain/inputs/save-count";
import { countForm, countInputForm } from "./count-form";

const typed = [
  { dimension: "gender", category: "male", value: "" },
  { dimension: "gender", category: "female", value: "43" },
  { dimension: "nationality", category: "ES", value: "5" },
];

test("a proposed figure opens in the layout of its publisher, and is sent again unchanged", async () => {
  const db = await openTestLedger();
  const input = count({ id: "c-1", version: "2", parts: typed, publicNoteEs: "Según el boletín", note: "visto" });
  const values = flatten(countInputForm(db)(input));
  expect(values).toMatchObject({ "parts.0.category": "female", "parts.0.value": "43", "parts.1.value": "" });
  expect(values).toMatchObject({ "parts.12.category": "ES", "parts.12.value": "5" });
  expect(values).not.toHaveProperty(["parts.0.row"]);
  const { parts, ...again } = saveCountInput.parse(nest(values));
  const { parts: before, ...rest } = input;
  expect(again).toEqual(rest);
  expect(parts.map(({ row: _row, ...part }) => part)).toEqual(
    before.map(({ row: _row, ...part }) => part).toSorted((a, b) => a.dimension.localeCompare(b.dimension)),
  );
});

test("a proposed bulletin opens with all its figures", async () => {
  const db = await openTestLedger();
  const figures = [{ measure: "died_in_custody", since: "2026-01-08", value: "3", parts: typed.slice(1, 2) }];
  const input = count({ figures });
  const again = saveCountInput.parse(nest(flatten(countInputForm(db)(input))));
  expect(again.figures).toMatchObject([{ measure: "died_in_custody", value: 3, parts: [{ category: "female" }] }]);
});

test("a proposed figure has the same fields as the form of the record, so that versions compare", async () => {
  const names = Object.keys(countInputForm(await openTestLedger())(count()));
  expect(
    countForm.fields.filter((field) => !names.includes(field) && field !== "parts" && field !== "sources"),
  ).toEqual([]);
});
