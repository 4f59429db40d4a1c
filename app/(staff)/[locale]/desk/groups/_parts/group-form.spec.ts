import { expect, test } from "vitest";
import { flatten } from "@/app/(staff)/_shared/form/flatten";
import { withNationalities } from "@/app/(staff)/_shared/form/join-nationality";
import { group } from "@/db/testing/forms";
import { nest } from "@/domain/inputs/nest";
import { saveGroupInput } from "@/domain/inputs/save-group";
import { groupForm, groupInputForm } from "./group-form";

test("a proposed group opens with each nationality in its two fields, and is sent again unchanged", () => {
  const parts = [
    { nationality: "ES+?", gender: "female", headcount: "2" },
    { nationality: "CO+VE", headcount: "1" },
  ];
  const input = group({ id: "4", version: "2", headcount: "5", parts });
  const values = flatten(groupInputForm(input));
  expect(values).toMatchObject({ "parts.0.nationality": "ES", "parts.0.second": "+?", "parts.1.second": "VE" });
  expect(saveGroupInput.parse(withNationalities(nest(values)))).toEqual(input);
});

test("a proposed group has the same fields as the form of the record, so that versions compare", () => {
  const names = Object.keys(groupInputForm(group()));
  expect(groupForm.fields.filter((field) => !names.includes(field))).toEqual([]);
});
