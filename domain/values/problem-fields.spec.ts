import fc from "fast-check";
import { expect, test } from "vitest";
import { below, type FormFields, inForm, rowOf } from "./problem-fields";

const release: FormFields = [
  ["detentions.1.end.**", "$1"],
  ["detentions.1.from", "detainedFrom"],
  ["detentions.**", null],
];

test.each([
  ["detentions.1.end.day", "day"],
  ["detentions.1.end.sources.0.url", "sources.0.url"],
  ["detentions.1.from", "detainedFrom"],
  ["birthDate", "birthDate"],
  ["detentions", "detentions"],
])("the first pattern that matches %j decides, and other fields stay", (field, expected) => {
  expect(inForm([{ code: "invalid", field }], release)).toEqual([{ code: "invalid", field: expected }]);
});

test.each(["detentions.0.from", "detentions.1.end", "detentions.1.custody.0.from"])(
  "a problem of %j, which the form does not have, goes to its top with its values",
  (field) => {
    expect(inForm([{ field, values: { number: 1 } }], release)).toEqual([{ values: { number: 1 } }]);
  },
);

test("`**` needs a step, `#` a number, `*` any one step, and a dot is a dot", () => {
  const moved = (pattern: string, field: string) => inForm([{ field }], [[pattern, "moved"]])[0]?.field === "moved";
  expect(moved("end.**", "end")).toBe(false);
  expect(moved("end.**", "end.day")).toBe(true);
  expect(moved("parts.#", "parts.first")).toBe(false);
  expect(moved("parts.#", "parts.12")).toBe(true);
  expect(moved("*.day", "end.day")).toBe(true);
  expect(moved("*.day", "a.end.day")).toBe(false);
  expect(moved("a.day", "a-day")).toBe(false);
});

test("steps of the path are put into the form's field, or compute it", () => {
  const rows = [7, 9];
  const fields: FormFields = [
    ["parts.#.category", "places.$1.facility"],
    ["parts.#.**", (_path, part, rest) => `parts.${rows[Number(part)]}.${rest}`],
  ];
  expect(inForm([{ field: "parts.1.category" }, { field: "parts.1.value" }], fields)).toEqual([
    { field: "places.1.facility" },
    { field: "parts.9.value" },
  ]);
});

test("a problem without a field is of the whole record, and lies at the row itself", () => {
  const whole: { code: string; field?: string } = { code: "invalid" };
  expect(inForm([whole], [["**", "day"]])).toEqual([whole]);
  expect(below("lines.3", [whole])).toEqual([{ code: "invalid", field: "lines.3" }]);
});

test("a field below a row comes back with `rowOf`, at every depth", () => {
  const step = fc.stringMatching(/^[a-z][a-zA-Z0-9]{0,8}$/);
  fc.assert(
    fc.property(fc.nat(9999), fc.array(step, { maxLength: 4 }), (row, steps) => {
      const field = steps.join(".");
      const [placed = {}] = below(`lines.${row}`, [{ field }]);
      expect(rowOf("lines", placed)).toEqual({ row, field });
    }),
  );
  expect(rowOf("lines", { field: "lines.first.day" })).toBeUndefined();
  expect(rowOf("lines", { field: "records.1.id" })).toBeUndefined();
  expect(rowOf("lines", {})).toBeUndefined();
});
