import { expect, test } from "vitest";
import type { DetentionCell } from "@/domain/figures/detention-cell";
import { coveredContextOf } from "@/domain/testing/examples";
import { drawChart } from "./catalogue";
import { isAbsent } from "./entry";

const held = { nationality: "VE", custody: "prison", ended: null, federalEntity: null } as const;
const on = (day: string, again: boolean, persons: number): DetentionCell => {
  return { ...held, day, dayFrom: day, dayTo: day, again, persons };
};
const undated = { ...held, day: null, dayFrom: null, dayTo: null };

test("people who were in custody before are counted separately from all others, with or without a first day", () => {
  const detentionCells = [
    on("2025-06-20", true, 1),
    on("2025-06-01", false, 3),
    on("2025-07-01", false, 2),
    { ...undated, again: false, persons: 4 },
  ];
  const drawn = drawChart("revolving-door", coveredContextOf({ detentionCells }));
  if (isAbsent(drawn) || drawn.kind !== "bars") throw new Error("the chart must be drawn as bars");
  expect(drawn.groups.flatMap(({ rows }) => rows.map(({ id, value, href }) => [id, value, href]))).toEqual([
    ["again", 1, "/en/detentions?again=yes"],
    ["first", 9, "/en/detentions?again=no"],
  ]);
  expect(drawn.table.rows.map(({ facts }) => [facts.value, facts.asOf])).toEqual([
    [1, "2025-07-01"],
    [9, "2025-07-01"],
  ]);
  expect(drawn.summary).toMatch(/^Vigilia has documented 1 re-arrest /);
});

test("if no detention is logged the chart says so", () => {
  expect(isAbsent(drawChart("revolving-door", coveredContextOf({})))).toBe(true);
});
