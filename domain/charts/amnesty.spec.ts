import { expect, test } from "vitest";
import { contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { amnestyEntry } from "./amnesty";
import { isAbsent } from "./entry";

const settings = { ...defaultSettings, leadPublisher: "lead" };
const publishers = publishersOf({ power: "authority", lead: "ngo" });
const figure = (asOf: string, value: number, more: Parameters<typeof countOf>[0] = {}) =>
  countOf({
    id: `${asOf} ${value}`,
    publisher: "power",
    measure: "amnestied",
    since: "2026-02-20",
    asOf,
    value,
    ...more,
  });

function drawn() {
  const counts = [
    figure("2026-03-06", 7654),
    figure("2026-03-12", 7727),
    figure("2026-03-18", 7580, { standing: "contradicted" }),
    figure("2026-03-12", 253, { measure: "amnestied_from_prison" }),
    figure("2026-04-21", 186, { measure: "amnestied_from_prison", publisher: "lead" }),
    figure("2026-03-12", 12000, { measure: "amnesty_requests", qualifier: "more_than" }),
  ];
  const chart = amnestyEntry.draw(contextOf({ counts, publishers, settings }), {});
  if (isAbsent(chart) || chart.kind !== "time") throw new Error("the chart must have lines over time");
  return chart;
}

test("the better supported total of 12 March is shown, not the contradicted lower one of 18 March", () => {
  const chart = drawn();
  expect(chart.headline?.map(({ number }) => number)).toEqual(["7,727"]);
  expect(chart.headline?.[0]?.sentence).toContain("12 March 2026");
  expect(chart.summary).toContain("7,727");
  expect(chart.table.rows.map(({ facts }) => facts.value)).not.toContain(7580);
});

test("amnesties of people in prison share the scale of all amnesties; requests have their own, and the note says so", () => {
  const chart = drawn();
  const panels = chart.panels.map(({ id, series }) => [id, series.length]);
  expect(panels).toEqual([
    ["amnestied", 3],
    ["amnesty_requests", 1],
  ]);
  expect(chart.footer.note).toContain("Scales differ.");
});

test("what an authority announced and what an organisation verified have different colours", () => {
  const [panel] = drawn().panels;
  expect(panel?.series.map(({ id, tone }) => [id.includes("lead"), tone])).toEqual([
    [false, "announced"],
    [true, "verified"],
    [false, "announced"],
  ]);
});
