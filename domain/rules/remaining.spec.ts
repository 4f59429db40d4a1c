import fc from "fast-check";
import { expect, test } from "vitest";
import { genders } from "@/domain/values/vocabulary";
import { remainingHeadcount, remainingParts } from "./remaining";

const nationality = fc.constantFrom("VE", "CO", "CO+VE", "ES+?", "?");
const gender = fc.option(fc.constantFrom(...genders));
const group = fc
  .record({
    parts: fc.array(fc.record({ nationality, gender, headcount: fc.integer({ min: 1, max: 9 }) }), { maxLength: 5 }),
    unstated: fc.integer({ min: 0, max: 9 }),
    named: fc.array(fc.record({ release: fc.nat(), nationality, gender }), { maxLength: 60 }),
  })
  .map(({ parts, unstated, named }) => {
    const headcount = parts.reduce((sum, part) => sum + part.headcount, unstated);
    return { headcount, parts, named: named.slice(0, headcount) };
  });

test("the parts of a group always sum to its remaining members, and none is negative", () => {
  fc.assert(
    fc.property(group, (each) => {
      const parts = remainingParts(each, "VE");
      expect(parts.reduce((sum, part) => sum + part.headcount, 0)).toBe(remainingHeadcount(each));
      expect(parts.every((part) => part.headcount > 0)).toBe(true);
    }),
  );
});

test("a named member is taken from the part that fits best", () => {
  const parts = [
    { nationality: "ES", gender: null, headcount: 2 },
    { nationality: "CO", gender: null, headcount: 1 },
  ];
  const named = [{ release: 1, nationality: "CO", gender: null }];
  expect(remainingParts({ headcount: 3, parts, named }, "VE")).toEqual([
    { nationality: "ES", gender: null, headcount: 2 },
  ]);
});
