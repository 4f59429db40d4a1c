import fc from "fast-check";
import { expect, test } from "vitest";
import { genders } from "@/domain/values/vocabulary";
import { choicesFor, inherited } from "./inherited";
import { foreignOrDual, joiningProblem, type Named, possibleParts, withNamed } from "./joining";

const nationality = fc.constantFrom("VE", "VE?", "VE+?", "CO", "CO+VE", "ES", "ES+?", "?");
const gender = fc.option(fc.constantFrom(...genders));
const part = fc.record({ nationality, gender, headcount: fc.integer({ min: 1, max: 5 }) });
const group = fc
  .record({ parts: fc.array(part, { maxLength: 6 }), unstated: fc.integer({ min: 0, max: 5 }) })
  .map(({ parts, unstated }) => ({
    headcount: parts.reduce((sum, { headcount }) => sum + headcount, unstated),
    parts,
    named: [],
  }));
const people = fc.array(fc.record({ nationality, gender }), { maxLength: 40 });

test("naming people never lowers the foreign or dual, in any order, and however many of them are public", () => {
  fc.assert(
    fc.property(group, people, fc.infiniteStream(fc.boolean()), (of, candidates, isPublic) => {
      let now: Parameters<typeof foreignOrDual>[0] = of;
      const named: Named[] = [];
      for (const person of candidates) {
        const known = inherited(person, possibleParts(now, person, "VE"));
        if (joiningProblem(now, known, "VE")) continue;
        const next = withNamed(now, known);
        expect(foreignOrDual(next, "VE")).toBeGreaterThanOrEqual(foreignOrDual(now, "VE"));
        named.push(known);
        now = next;
      }
      const some = named.filter(() => isPublic.next().value).toReversed();
      const shown = some.reduce<Parameters<typeof foreignOrDual>[0]>((each, person) => withNamed(each, person), of);
      expect(foreignOrDual(shown, "VE")).toBeGreaterThanOrEqual(foreignOrDual(of, "VE"));
    }),
    { numRuns: 500 },
  );
});

const four = {
  headcount: 10,
  parts: [
    { nationality: "CO", gender: null, headcount: 4 },
    { nationality: "VE", gender: null, headcount: 6 },
  ],
  named: [],
};
const unknown: Named = { nationality: "?", gender: null };

test("several remaining nationalities are a choice; only one is inherited", () => {
  const possible = possibleParts(four, unknown, "VE");
  expect(choicesFor(unknown, possible)).toHaveLength(2);
  expect(inherited(unknown, possible)).toEqual(unknown);
  const venezuelan = { nationality: "VE", gender: null };
  const six = Array.from({ length: 6 }).reduce<typeof four>((of) => withNamed(of, venezuelan), four);
  expect(inherited(unknown, possibleParts(six, unknown, "VE"))).toEqual({ nationality: "CO", gender: null });
  expect(joiningProblem(six, venezuelan, "VE")).toBe("group_differs");
});

test("a person who is not known to be foreign cannot take the place of a foreign one", () => {
  const dual = { headcount: 1, parts: [{ nationality: "VE+?", gender: null, headcount: 1 }], named: [] };
  expect(joiningProblem(dual, { nationality: "VE", gender: null }, "VE")).toBe("group_foreign");
  expect(joiningProblem(dual, { nationality: "CO+VE", gender: null }, "VE")).toBeNull();
});

test("a gender that the person's part states is inherited, unless the user stated another", () => {
  const women = {
    headcount: 2,
    parts: [{ nationality: "CO", gender: "female" as const, headcount: 2 }],
    named: [],
  };
  expect(inherited(unknown, possibleParts(women, unknown, "VE"))).toEqual({ nationality: "CO", gender: "female" });
  const man = { nationality: "?", gender: "male" as const };
  expect(joiningProblem(women, inherited(man, possibleParts(women, man, "VE")), "VE")).toBe("group_differs");
});
