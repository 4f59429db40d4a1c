import { expect, test } from "vitest";
import { cellOf, contextOf, countOf, coveredContextOf, publishersOf } from "@/domain/testing/examples";
import { drawChart } from "./catalogue";
import type { ChartContext } from "./chart-context";
import { isAbsent } from "./entry";

const publishers = publishersOf({ lead: "ngo", jep: "ngo", power: "authority" });
const released = (publisher: string, value: number, asOf: string, since: string | null) =>
  countOf({ publisher, value, asOf, since, measure: "released" });

function groupsOf(context: ChartContext) {
  const spec = drawChart("releases-by-start", context);
  if (isAbsent(spec) || spec.kind !== "bars") throw new Error("the chart must be drawn as bars");
  return spec.groups.map(({ id, comparable, note, rows }) => [id, comparable, note, rows.map(({ value }) => value)]);
}

test("figures with one start are comparable while their cut-off dates are near, and say why otherwise", () => {
  const counts = [
    released("lead", 768, "2026-04-21", "2026-01-08"),
    released("jep", 603, "2026-03-02", "2026-01-08"),
    released("power", 626, "2026-01-23", "2025-12"),
    released("lead", 383, "2026-01-26", "2025-12"),
    released("power", 88, "2026-01-01", "2026-01-01"),
    released("lead", 44, "2026-01-15", "2026-01-01"),
    released("power", 895, "2026-02-02", "2025-11"),
  ];
  expect(groupsOf(contextOf({ counts, publishers }))).toEqual([
    ["2026-01-08", false, "Same start, but the cut-off dates are too far apart to compare", [768, 603]],
    ["2026-01-01", true, "Same start, different cut-off dates", [88, 44]],
    ["2025-12", true, "Same starting month, different cut-off dates", [626, 383]],
    ["2025-11", false, "No comparable figure", [895]],
  ]);
});

test("a running total is shown once, and every figure without a start is, compared with nothing", () => {
  const counts = [
    released("lead", 300, "2026-01-28", "2026-01-08"),
    released("lead", 768, "2026-04-21", "2026-01-08"),
    released("power", 808, "2026-01-26", null),
    released("power", 896, "2026-02-09", null),
  ];
  expect(groupsOf(contextOf({ counts, publishers }))).toEqual([
    ["2026-01-08", false, "No comparable figure", [768]],
    ["unstated", false, "Without a known start, they are compared with nothing", [896, 808]],
  ]);
});

test("people announced as released who are still inside have a row of their own while our log covers enough", () => {
  const cells = [cellOf({ verification: "refuted", persons: 2 })];
  const rows = (context: ChartContext) => groupsOf(context).filter(([id]) => id === "refuted");
  expect(rows(coveredContextOf({ cells })).map(([, , , values]) => values)).toEqual([[2]]);
  expect(rows(contextOf({ cells }))).toEqual([]);
});
