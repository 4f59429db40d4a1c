import { expect, test } from "vitest";
import { joinNationality, splitNationality, withNationalities } from "./join-nationality";

test.each([
  ["ES", "", "ES"],
  ["ES", "+?", "ES+?"],
  ["ES", "?", "ES?"],
  ["VE", "CO", "CO+VE"],
  ["", "CO", "CO"],
  ["", "?", "?"],
  ["", "", ""],
])("%s with %s is the combination %s", (first, second, code) => expect(joinNationality(first, second)).toBe(code));

test.each(["ES", "ES+?", "ES?", "CO+VE", "?", "CO+ES+VE"])("%s comes back as it went into the form", (code) => {
  const { nationality, second } = splitNationality(code);
  expect(joinNationality(nationality, second)).toBe(code);
});

test("a row that was left blank stays blank", () => {
  const form = { parts: [{ headcount: "", nationality: "", second: "", gender: "" }], headcount: "3" };
  expect(withNationalities(form)).toEqual({ parts: [{ headcount: "", nationality: "", gender: "" }], headcount: "3" });
});
