import { lineKey } from "@/components/charts/static/series-class";
import type { Series, Tone } from "@/domain/charts/spec";
import type { Attributes } from "./markup";
import { tones } from "./palette";

/**
 * Dashes of thin lines in the chart's order, of lead lines that meet another, and of claims. Same as in
 * `components/style/plot.css`.
 */
const thinDashes = [undefined, "5 3", "1.5 3", "8 3 1.5 3", "12 3", "5 3 1.5 3 1.5 3"];
const leadDashes = "10 4";
const claimDashes: Partial<Record<Tone, string>> = { announced: "7 4", reported: "2 3" };
const secondClaim = "7 4 1.5 4";

/**
 * Returns the stroke of a series: colour by tone, strength by weight, and dashes for grey print. `thin` lists all thin
 * lines of the chart.
 */
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
        ? leadDash(series)
        : thinDashes[thin.indexOf(lineKey(series)) % thinDashes.length],
  };
}

function leadDash({ tone, dashed }: Pick<Series, "tone" | "dashed">): string | undefined {
  if (dashed && tone === "announced") return secondClaim;
  return claimDashes[tone] ?? (dashed ? leadDashes : undefined);
}
