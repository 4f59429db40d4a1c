import { expect, test } from "vitest";
import type { DetentionCell } from "@/domain/figures/detention-cell";
import { cellOf, contextOf, countOf, publishersOf } from "@/domain/testing/examples";
import { defaultSettings } from "@/domain/values/settings";
import { chartNames, choicesOf, drawChart } from "./catalogue";
import { isAbsent } from "./entry";
import type { ChartSpec } from "./spec";

const ownLog = ["logged-by-nationality", "released-by-place", "released-by-day", "released-by-kind", "revolving-door"];

const heldAgain: DetentionCell = {
  ...{ day: "2026-01-20", dayFrom: "2026-01-20", dayTo: "2026-01-20", nationality: "VE", custody: null },
  ...{ ended: null, federalEntity: null, again: true, persons: 6 },
};

/** Returns a ledger with 6 verified and 4 refuted people, whose lead publisher counts `total`. */
function contextWith(total: number) {
  const settings = { ...defaultSettings, leadPublisher: "lead" };
  const { baseDate: since } = settings;
  const shared = { verification: "verified", dayTo: "2026-01-20", federalEntity: "VE-D", facility: null } as const;
  return contextOf({
    settings,
    publishers: publishersOf({ lead: "ngo" }),
    counts: [countOf({}), countOf({ measure: "released", since, asOf: "2026-04-21", value: total })],
    cells: [cellOf({ day: "2026-01-20", persons: 6 }), cellOf({ persons: 4, verification: "refuted" })],
    placeCells: [{ ...shared, persons: 6 }],
    detentionCells: [heldAgain],
  });
}

function drawn(name: (typeof chartNames)[number], total: number): ChartSpec | undefined {
  const spec = drawChart(name, contextWith(total));
  return isAbsent(spec) ? undefined : spec;
}

const marksOf = (spec: ChartSpec) =>
  spec.kind === "bars"
    ? spec.groups.flatMap((group) => group.rows)
    : spec.panels.flatMap((panel) => panel.series.flatMap((series) => series.points));

test("below the share, charts of our log are the same sentence, with the records and the publisher's figure", () => {
  for (const name of chartNames.filter((each) => ownLog.includes(each))) {
    const spec = drawn(name, 19);
    expect(spec && marksOf(spec), name).toEqual([]);
    expect(spec?.summary).toBe(
      "Vigilia has documented 6 releases since 8 January 2026 (the latest on 20 January 2026); " +
        "lead counts 19, as of 21 April 2026.",
    );
    expect(spec?.links?.map(({ href }) => href)).toEqual([
      "/en/releases?from=2026-01-08&verification=verified",
      "/en/counts/lead%202026-04-21%2019",
    ]);
    expect(spec?.table.rows.map(({ facts }) => [facts.subject, facts.value, facts.sentence])).toEqual([
      ["logged.coverage", null, spec?.summary],
    ]);
    expect(choicesOf(name, contextWith(19))).toEqual([]);
  }
});

test("exactly at the share, charts of our log are drawn", () => {
  for (const name of chartNames.filter((each) => ownLog.includes(each))) {
    const spec = drawn(name, 18);
    expect(spec && marksOf(spec).length, name).toBeGreaterThan(0);
    expect(spec?.links).toBeUndefined();
  }
});

test("below the share, no chart has a number of our log; at the share, others than ours have some too", () => {
  const ours = (total: number) =>
    chartNames.filter((name) =>
      drawn(name, total)?.table.rows.some(({ facts }) => facts.publisher === "vigilia" && facts.value !== null),
    );
  expect(ours(19)).toEqual([]);
  expect(ours(18)).toEqual(expect.arrayContaining([...ownLog, "detained-vs-released"]));
});
