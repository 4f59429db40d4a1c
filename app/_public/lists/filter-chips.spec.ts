import { expect, test } from "vitest";
import { filteredTitle } from "./filter-chips";

const words = { publisher: (value: string) => (value === "jep" ? "JEP" : value) };
const titleOf = (filter: Record<string, string | undefined>) => filteredTitle("Cifras publicadas", filter, words, "es");

test("the title of a filtered list has its filters in words", () => {
  expect(titleOf({ publisher: "jep", from: "2026-01-08" })).toBe(
    "Cifras publicadas: JEP · Desde el 8 de enero de 2026",
  );
});

test("the order is not a filter, and neither is an absent value", () => {
  expect(titleOf({ sort: "oldest", publisher: undefined })).toBe("Cifras publicadas");
});

test("a list filtered by a text without words of ours keeps its plain title, whatever else filters it", () => {
  expect(titleOf({ name: "Enrique Márquez" })).toBe("Cifras publicadas");
  expect(titleOf({ publisher: "jep", q: "Enrique Márquez" })).toBe("Cifras publicadas");
  expect(titleOf({ constructor: "Enrique Márquez" })).toBe("Cifras publicadas");
});
