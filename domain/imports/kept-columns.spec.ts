import { expect, test } from "vitest";
import { usualDefaults } from "./import-fields";
import { keptColumns } from "./kept-columns";

const mapping = {
  columns: { fullName: 0, facility: 2 },
  defaults: { ...usualDefaults, day: "2026-01-08" },
  publication: "published" as const,
};

test("fields keep their columns where the headers stay the same, wherever they are now", () => {
  const kept = keptColumns(mapping, ["Quién", "Cuándo", "Dónde"], ["Fecha", "DÓNDE", "Otra"]);
  expect(kept).toEqual({ ...mapping, columns: { facility: 1, day: 0 } });
});

test("the same headers keep everything, and other headers nothing", () => {
  expect(keptColumns(mapping, ["Quién", "Cuándo"], ["quien", "cuando"])).toBe(mapping);
  expect(keptColumns(mapping, ["Quién", "Cuándo", "Dónde"], ["A", "B"])).toBeNull();
});
