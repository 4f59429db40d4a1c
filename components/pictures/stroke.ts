import { lineKey } from "@/components/charts/static/series-class";
import type { Series, Tone } from "@/domain/charts/spec";
import type { Attributes } from "./markup";
import { tones } from "./palette";

/** Dashes of thin lines, in the order in which a chart names them, of lead lines that meet another, and of claims; as `components/style/plot.css` has them. */
const thinDashes = [undefined, "5 3", "1.5 3", "8 3 1.5 3", "12 3", "5 3 1.5 3 1.5 3"];
const leadDashes = "10 4";
const claimDashes: Partial<Record<Tone, string>> = { announced: "7 4", reported: "2 3" };

/** How a series is drawn: colour by tone, strength by weight, dashes that tell lines apart in grey print; `thin` are all of the chart. */
export function strokeOf(
  series: Pick<Series, "tone" | "weight" | "shape" | "short" | "dashed">,
  thin: string[],
): Attributes {
  const lead = series.weight === "lead";
  return {
    fill: "none",
    stroke: tones[series.tone],
    "stroke-width": lead ? 3 : 1.75,
    "stroke-linejoin": "round",
    "stroke-dasharray":
      lead || series.shape === "bars"
        ? (claimDashes[series.tone] ?? (series.dashed ? leadDashes : undefined))
        : thinDashes[thin.indexOf(lineKey(series)) % thinDashes.length],
  };
}
