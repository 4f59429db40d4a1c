import type { Headline, Series } from "./spec";

/** Returns the newest figure of each strong line, in the order of the lines: what a card shows of them. */
export function headlinesOf(series: readonly Series[]): Headline[] {
  return series.flatMap(({ weight, tone, points }) => {
    const last = points.at(-1);
    return weight === "lead" && last ? [{ number: last.label, sentence: last.facts.sentence, tone }] : [];
  });
}
