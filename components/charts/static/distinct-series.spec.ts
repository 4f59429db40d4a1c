import { readFileSync } from "node:fs";
import { createElement } from "react";
import { expect, onTestFinished, test } from "vitest";
import { drawnNodes } from "@/components/pictures/drawn-node";
import { resolvedValue, screenOf } from "@/components/pictures/screen";
import { parseStyleSheet } from "@/components/pictures/style-sheet";
import { distance, grey, rgb, themes, visions } from "@/components/style/colour-vision.fixture";
import { openSeededLedger } from "@/db/testing/open-seeded-ledger";
import { publicReader } from "@/db/testing/public-reader";
import { chartNames, choicesOf, drawChart } from "@/domain/charts/catalogue";
import { isAbsent } from "@/domain/charts/entry";
import type { ChartSpec, Series } from "@/domain/charts/spec";
import { covered } from "@/domain/testing/examples";
import { seriesClass, thinLines } from "./series-class";

type Pair = { chart: string; one: Series; other: Series; thin: string[] };
type See = (typeof visions)[string];

/** Returns the specs of every chart of the seed, for each value of each of its switches. */
async function seededSpecs(): Promise<ChartSpec[]> {
  const reader = publicReader((await openSeededLedger()).$client.name);
  onTestFinished(reader.close);
  const context = covered(reader.context());
  const drawn = chartNames.flatMap((name) => {
    const offered = choicesOf(name, context).flatMap((choice) =>
      choice.options.map(({ value }) => ({ [choice.name]: value })),
    );
    return [{}, ...offered].map((choices) => drawChart(name, context, choices));
  });
  return drawn.flatMap((each) => (isAbsent(each) ? [] : [each]));
}

/** Returns all pairs of series that share a panel. */
function pairsOf(spec: ChartSpec): Pair[] {
  if (spec.kind !== "time") return [];
  const thin = thinLines(spec);
  return spec.panels.flatMap(({ series }) =>
    series.flatMap((one, index) => series.slice(index + 1).map((other) => ({ chart: spec.id, one, other, thin }))),
  );
}

const screen = screenOf(parseStyleSheet(readFileSync("components/style/plot.css", "utf8")), 1280);

/** Describes a series without colour: bars or line, width, dashes. */
function strokeWithoutColour(series: Series, thin: string[]): string {
  const [line] = drawnNodes(createElement("g", { className: seriesClass(series, thin) }));
  if (line === undefined || typeof line === "string") throw new Error("a series has no element");
  const style = screen.styleOf(line, new Map());
  return [
    series.shape,
    ...["stroke-width", "stroke-dasharray"].map((name) => resolvedValue(style, name, new Map())),
  ].join(" ");
}

/**
 * True if strokes are equal and colours are too close in some theme. 0.07 is three times the just noticeable
 * difference.
 */
function isAlike({ one, other, thin }: Pair, see: See): boolean {
  if (strokeWithoutColour(one, thin) !== strokeWithoutColour(other, thin)) return false;
  return Object.values(themes).some((theme) => {
    const seen = (series: Series) => see(rgb(theme, `tone-${series.tone}`));
    return distance(seen(one), seen(other)) <= 0.07;
  });
}

test.each(Object.entries({ ...visions, grey }))(
  "two series of one panel differ in stroke or colour, seen with %s colours",
  async (_, see) => {
    const pairs = (await seededSpecs()).flatMap(pairsOf);
    expect(pairs.length).toBeGreaterThan(20);
    const alike = pairs.filter((pair) => isAlike(pair, see));
    expect([...new Set(alike.map(({ chart, one, other }) => `${chart}: ${one.id}, ${other.id}`))]).toEqual([]);
  },
);

test("each bar has its own label, which no other bar of its group has", async () => {
  const groups = (await seededSpecs()).flatMap((spec) =>
    spec.kind === "bars" ? spec.groups.map(({ id, rows }) => ({ name: `${spec.id} ${id}`, rows })) : [],
  );
  expect(groups.length).toBeGreaterThan(5);
  for (const { name, rows } of groups) {
    const labels = rows.map(({ label }) => label);
    expect([name, new Set(labels).size, labels.includes("")]).toEqual([name, labels.length, false]);
  }
});
