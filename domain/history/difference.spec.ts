import fc from "fast-check";
import { expect, test } from "vitest";
import { difference } from "./difference";

test("names each field that differs, with both sides", () => {
  const before = { facts: { gender: null, end: { day: "2026-03-08", kind: "unknown" } } };
  const after = { facts: { gender: "female", end: { day: "2026-03-08", kind: "pardon" } } };
  expect(difference(before, after)).toEqual([
    { path: "facts.gender", before: null, after: "female" },
    { path: "facts.end.kind", before: "unknown", after: "pardon" },
  ]);
});

test("compares items by id, whatever their position, and a list of texts as one field", () => {
  const before = { detentions: [{ id: 4, from: "2025" }], codes: ["CO"] };
  const after = {
    detentions: [
      { id: 5, from: "2026" },
      { id: 4, from: "2025-01" },
    ],
    codes: ["CO", "VE"],
  };
  expect(difference(before, after)).toEqual([
    { path: "detentions[4].from", before: "2025", after: "2025-01" },
    { path: "detentions[5].id", before: undefined, after: 5 },
    { path: "detentions[5].from", before: undefined, after: "2026" },
    { path: "codes", before: ["CO"], after: ["CO", "VE"] },
  ]);
});

test("compares parts of a count by category, whatever their position", () => {
  const part = (category: string, value: number) => ({ dimension: "gender", category, value });
  const [before, after] = [
    { parts: [part("female", 40), part("male", 60)] },
    { parts: [part("male", 61), part("female", 40)] },
  ];
  expect(difference(before, after)).toEqual([{ path: "parts[gender:male].value", before: 60, after: 61 }]);
});

test("an added or removed item shows its fields, also in the place of null", () => {
  expect(difference({ end: null }, { end: { how: "death" } })).toEqual([
    { path: "end.how", before: undefined, after: "death" },
  ]);
  expect(difference({ end: { how: "death" } }, {})).toEqual([{ path: "end.how", before: "death", after: undefined }]);
});

test("two versions differ exactly where they are not equal", () => {
  fc.assert(
    fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
      const [a, b] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))];
      expect(difference(a, a)).toEqual([]);
      if (difference(a, b).length === 0) expect(withoutEmpty(a)).toEqual(withoutEmpty(b));
    }),
  );
});

/** Removes null and empty lists and objects, which have no field that could differ. */
function withoutEmpty(value: unknown): unknown {
  if (value === null) return undefined;
  if (typeof value !== "object") return value;
  const entries = Object.entries(value).map(([key, child]) => [key, withoutEmpty(child)] as const);
  const children = entries.filter(([, child]) => child !== undefined);
  return children.length === 0 ? undefined : Object.fromEntries(children);
}
