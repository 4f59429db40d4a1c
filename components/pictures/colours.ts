import type { Tone } from "@/domain/charts/spec";

/** Colours around a chart, by the names of `components/style/tokens.css`. `picture` replaces them by its values. */
export const colours = {
  paper: "var(--paper)",
  ink: "var(--ink)",
  soft: "var(--ink-soft)",
  rule: "var(--rule-strong)",
  candle: "var(--candle)",
} as const;

/** Returns the colour of a tone. */
export function toneColour(tone: Tone): string {
  return `var(--tone-${tone})`;
}
