import fc from "fast-check";
import { expect, test } from "vitest";
import { combinationOf, countriesOf, countryCodes, groupOf, isCombination } from "./combination";

const codes = fc.uniqueArray(fc.constantFrom(...countryCodes), { minLength: 1, maxLength: 3 });
const second = fc.constantFrom("" as const, "+?" as const, "?" as const);

test("the order in which nationalities were entered does not matter", () => {
  fc.assert(
    fc.property(codes, second, (given, suffix) => {
      const code = combinationOf(given, suffix);
      expect(combinationOf(given.toReversed(), suffix)).toBe(code);
      expect(isCombination(code)).toBe(true);
      expect(countriesOf(code)).toEqual(given.toSorted());
    }),
  );
});

test("a person with a foreign nationality is foreign or dual, whatever the other nationalities", () => {
  fc.assert(
    fc.property(codes, second, (given, suffix) => {
      const foreign = given.some((code) => code !== "VE");
      const group = groupOf(combinationOf(given, suffix), "VE");
      if (foreign) expect(group).toBe("foreign_or_dual");
      else expect(group).toBe({ "": "home_only", "+?": "foreign_or_dual", "?": "not_stated" }[suffix]);
    }),
  );
});

test("no stated nationality is not stated, which is not the home country", () => {
  expect(combinationOf([])).toBe("?");
  expect(groupOf("?", "VE")).toBe("not_stated");
  expect(groupOf("foreign_or_dual", "VE")).toBe("foreign_or_dual");
});

test.each(["", "ve", "VE+CO", "CO+CO", "XX", "AN", "YU", "CO+", "+CO", "CO??", "CO+?+VE", "CO VE", "CO+VE+ES+IT"])(
  "%j is not a combination",
  (text) => expect(isCombination(text)).toBe(false),
);
