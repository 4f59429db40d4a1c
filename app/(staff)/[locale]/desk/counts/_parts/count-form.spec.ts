import { expect, test } from "vitest";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { count } from "@/db/testing/forms";
import { nest } from "@/domain/inputs/nest";
import { saveCountInput } from "@/domain/inputs/save-count";
import { countForm, countInputForm } from "./count-form";

const typed = [
  { dimension: "gender", category: "male", value: "" },
  { dimension: "gender", category: "female", value: "43" },
  { dimension: "nationality", category: "ES", value: "5" },
];

test("a proposed figure opens with its parts and the blank rows of the bulletin, and is sent again unchanged", () => {
  const input = count({ id: "c-1", version: "2", parts: typed, publicNoteEs: "Según el boletín", note: "visto" });
  const values = flatten(countInputForm(input));
  expect(values).toMatchObject({ "parts.0.category": "female", "parts.1.category": "ES", "parts.2.value": "" });
  expect(values).not.toHaveProperty(["parts.0.row"]);
  const { parts, ...again } = saveCountInput.parse(nest(values));
  const { parts: before, ...rest } = input;
  expect(again).toEqual(rest);
  expect(parts.map(({ row: _row, ...part }) => part)).toEqual(before.map(({ row: _row, ...part }) => part));
});

test("a proposed figure has the same fields as the form of the record, so that versions compare", () => {
  const names = Object.keys(countInputForm(count()));
  expect(countForm.fields.filter((field) => !names.includes(field))).toEqual([]);
});
