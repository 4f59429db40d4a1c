import { expect, test } from "vitest";
import { earlierLines } from "./earlier-lines";

const named = (givenNames: string, surnames: string, document = "") => ({ givenNames, surnames, document });

function found(...lines: ReturnType<typeof named>[]) {
  const earlier = earlierLines();
  return lines.map((line, index) => earlier(index + 1, line));
}

test("the same name in any order, or one that contains the other, is found; another name is not", () => {
  expect(
    found(
      named("Zoraida", "Ficticia Mamparo"),
      named("Zoraida", "Ficticia M."),
      named("Ficticia Mamparo", "Zoraida"),
      named("Zoraida", "Quimera Mamparo"),
      named("Ana", "Ficticia"),
    ),
  ).toEqual([undefined, { line: 1, isSame: false }, { line: 1, isSame: false }, undefined, undefined]);
});

test("an ID number finds the line under any name, and identifies the person only if the names agree", () => {
  expect(
    found(
      named("Ana", "Ficticia Soto", "V-91.234.567"),
      named("Beto", "Inventado Rojas", "91234567"),
      named("Ana", "Ficticia", "V-91234567"),
      named("Ana", "Ficticia Soto", "V-5"),
    ),
  ).toEqual([undefined, { line: 1, isSame: false }, { line: 1, isSame: true }, { line: 1, isSame: false }]);
});

test("names that differ only in a number are different names", () => {
  expect(found(named("Inventada", "Ficticia 1"), named("Inventada", "Ficticia 2"))).toEqual([undefined, undefined]);
});

test("placeholders and initials are never the same name", () => {
  expect(found(named("NN", ""), named("NN", ""), named("J.L.F.", ""), named("J.L.F.", ""))).toEqual([
    undefined,
    undefined,
    undefined,
    undefined,
  ]);
});
