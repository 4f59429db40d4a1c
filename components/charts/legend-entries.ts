import { group } from "d3-array";
import { seriesClass, thinLines } from "@/components/charts/static/series-class";
import type { Series, TimeChart } from "@/domain/charts/spec";

export type LegendEntry = { series: Series; words: string };

/**
 * Returns the legend's entries, one for each look, lead lines first. A publisher's thin line looks the same in every
 * panel but measures something else in each, so its entry has only the short name.
 */
export function legendEntries(spec: Pick<TimeChart, "panels">): LegendEntry[] {
  const thin = thinLines(spec);
  const all = spec.panels.flatMap((panel) => panel.series);
  const look = (series: Series) =>
    series.weight === "lead" ? `${series.tone} ${series.name}` : `${seriesClass(series, thin)} ${series.short}`;
  const alike = group(all, look);
  return [...alike.values()]
    .flatMap((same) => {
      const [series] = same;
      if (!series) return [];
      return [{ series, words: same.some(({ name }) => name !== series.name) ? series.short : series.name }];
    })
    .toSorted((a, b) => Number(b.series.weight === "lead") - Number(a.series.weight === "lead"));
}
