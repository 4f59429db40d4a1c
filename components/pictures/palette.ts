import type { Tone } from "@/domain/charts/spec";

/**
 * The colours of pictures: those of the light theme in `components/style/tokens.css`, because pictures have neither
 * style sheet nor theme. A test checks that both are equal.
 */
export const palette = {
  paper: "#fbf9f4",
  "paper-raised": "#f3efe5",
  ink: "#1e1d1a",
  "ink-soft": "#5a564d",
  rule: "#dad4c6",
  "rule-strong": "#857f71",
  candle: "#a4530a",
} as const;

export const tones: Record<Tone, string> = {
  detained: "#27376b",
  part: "#1b6a96",
  venezuelan: "#74418f",
  foreign: "#0b716c",
  announced: "#8c3563",
  verified: "#a4530a",
  reported: "#5d651a",
  other: "#6b675d",
};
