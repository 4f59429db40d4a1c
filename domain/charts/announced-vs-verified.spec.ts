import { expect, test } from "vitest";
import { contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { choicesOf, drawChart } from "./catalogue";
import { isAbsent } from "./entry";
import type { BarChart } from "./spec";

const publishers = publishersOf({ lead: "ngo", jep: "ngo", power: "authority" });
const released = (publisher: string, value: number, asOf: string, since: string | null) =>
  countOf({ id: `${publisher}-${value}`, publisher, value, asOf, since, measure: "released" });

const counts = [
  released("power", 88, "2026-01-01", "2026-01-01"),
  released("lead", 44, "2026-01-02", "2026-01-01"),
  released("power", 626, "2026-01-23", "2025-12"),
  released("lead", 383, "2026-01-26", "2025-12"),
  released("lead", 768, "2026-04-21", "2026-01-08"),
  released("power", 896, "2026-02-09", null),
];
const context = contextOf({ counts, publishers });

function drawn(choices: Record<string, string> = {}): BarChart {
  const spec = drawChart("announced-vs-verified", context, choices);
  if (isAbsent(spec) || spec.kind !== "bars") throw new Error("the chart must be drawn as bars");
  return spec;
}
const rowsOf = (spec: BarChart) => spec.groups.flatMap(({ rows }) => rows.map(({ value, tone }) => [value, tone]));

test("the newest pair is drawn first: 626 announced and 383 verified, each in its own colour, on one scale", () => {
  const spec = drawn();
  expect(rowsOf(spec)).toEqual([
    [626, "announced"],
    [383, "verified"],
  ]);
  expect([spec.max, spec.groups.length, spec.groups[0]?.note]).toEqual([
    626,
    1,
    "Same starting month; 3 days between the cut-off dates.",
  ]);
  expect(spec.summary).toBe(
    "626 releases since December 2025, according to power, as of 23 January 2026. " +
      "383 releases since December 2025, according to lead, as of 26 January 2026. " +
      "Same starting month; 3 days between the cut-off dates.",
  );
});

test("the other pair has its own address, and each choice names both publishers and the start", () => {
  const [choice] = choicesOf("announced-vs-verified", context);
  expect(choice?.options.map(({ label }) => label)).toEqual([
    "power 626, lead 383 (since December 2025)",
    "power 88, lead 44 (since 1 Jan 2026)",
  ]);
  expect(choice?.initial).toBe(choice?.options[0]?.value);
  expect(rowsOf(drawn({ pair: choice?.options[1]?.value ?? "" })).map(([value]) => value)).toEqual([88, 44]);
});

test("an announcement without a start is named and compared with nothing", () => {
  expect(drawn().footer.note).toContain(
    "896 releases (since an unstated date), according to power, as of 9 February 2026. Without a known start",
  );
});

test("the full list is one link away", () => {
  expect(drawn().links?.map(({ href }) => href)).toEqual(["/en/charts/releases-by-start"]);
});

test("without a pair nothing is drawn, and a pair that is none leads to the newest", () => {
  const alone = contextOf({ counts: [released("power", 626, "2026-01-23", "2025-12")], publishers });
  expect(drawChart("announced-vs-verified", alone)).toEqual({ absent: "No comparable figure", nearest: null });
  const unknown = drawChart("announced-vs-verified", context, { pair: "no-count.lead" });
  const newest = choicesOf("announced-vs-verified", context)[0]?.initial;
  expect(isAbsent(unknown) && unknown.nearest?.choices).toEqual({ pair: newest });
});

test("an old pair is not old data: the age is that of the newest number of releases", () => {
  const at = (day: string) => {
    const spec = drawChart("announced-vs-verified", { ...context, view: { ...context.view, day } });
    return isAbsent(spec) ? undefined : spec.footer.stale;
  };
  expect(at("2026-05-12")).toBeNull();
  expect(at("2026-05-13")).toMatch(/21 April 2026.* 22 /);
});
