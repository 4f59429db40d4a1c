import type { Series, TimeChart } from "@/domain/charts/spec";

/**
 * Returns the classes of a series: colour by tone, strength by weight, and dashes for grey print. `thin` lists all thin
 * lines of the chart.
 */
export function seriesClass(series: Series, thin: string[]): string {
  if (series.weight === "lead" || series.shape === "bars") {
    return `t-${series.tone} ${series.weight}${series.dashed ? " dashed" : ""}`;
  }
  return `t-${series.tone} other dash-${thin.indexOf(lineKey(series)) % 6}`;
}

/** Returns the key that identifies a thin line in all panels: publisher and tone. */
export function lineKey({ tone, short }: Pick<Series, "tone" | "short">): string {
  return `${tone} ${short}`;
}

/** Returns the keys of a chart's thin lines, so that each has the same dashes in every panel. */
export function thinLines(spec: Pick<TimeChart, "panels">): string[] {
  const series = spec.panels.flatMap((panel) => panel.series);
  return [...new Set(series.filter(({ weight, shape }) => weight === "other" && shape === "line").map(lineKey))];
}
