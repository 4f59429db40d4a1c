import type { Series, TimeChart } from "@/domain/charts/spec";

/** Colour by tone, strength by weight; lines also differ by their dashes, for grey print, `thin` being all thin ones of the chart. */
export function seriesClass(series: Series, thin: string[]): string {
  if (series.weight === "lead" || series.shape === "bars") {
    return `t-${series.tone} ${series.weight}${series.dashed ? " dashed" : ""}`;
  }
  return `t-${series.tone} other dash-${thin.indexOf(lineKey(series)) % 6}`;
}

/** What a thin line is known by through all panels: who counts, and as what. */
export function lineKey({ tone, short }: Pick<Series, "tone" | "short">): string {
  return `${tone} ${short}`;
}

/** The keys of a chart's thin lines: each has the same dashes in every panel. */
export function thinLines(spec: Pick<TimeChart, "panels">): string[] {
  const series = spec.panels.flatMap((panel) => panel.series);
  return [...new Set(series.filter(({ weight, shape }) => weight === "other" && shape === "line").map(lineKey))];
}
