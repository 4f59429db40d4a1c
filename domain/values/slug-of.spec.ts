import { expect, test } from "vitest";
import { slugOf } from "./slug-of";

const free = () => false;

test.each([
  ["Cárcel de Ejemplo (Ñandú)", "carcel-de-ejemplo-nandu"],
  ["  Rodeo   II ", "rodeo-ii"],
  ["Тюрьма", "place"],
  ["x".repeat(100), "x".repeat(60)],
])("the id of %j is %j", (name, slug) => expect(slugOf(name, "place", free)).toBe(slug));

test("a taken id gets the first free number", () => {
  const taken = new Set(["rodeo", "rodeo-2"]);
  expect(slugOf("Rodeo", "place", (slug) => taken.has(slug))).toBe("rodeo-3");
});
