import { z } from "zod";
import type { ChartContext } from "./chart-context";
import type { ChartSpec } from "./spec";

/** The headings of the list of charts. */
export const themes = ["change", "nationality", "who", "where", "releases"] as const;
export type Theme = (typeof themes)[number];

/** A choice next to a chart: the values of one parameter of its address. */
export type Choice = {
  name: string;
  /** Label of the choice: "Nacionalidad". */
  label: string;
  options: { value: string; label: string }[];
  /** The default value. */
  initial: string | undefined;
};

/** Nothing was published for these choices; `nearest` are choices for which something was. */
export type Absent = { absent: string; nearest: { label: string; choices: Record<string, string> } | null };

export type Drawn = ChartSpec | Absent;

/** A chart's choices as parameters of its address. */
export type Choices = Record<string, string | undefined>;

/** A chart with a name and an address: its parameters, the reader's choices, and its drawing. */
export type Entry = {
  theme: Theme;
  /** True if the chart draws our own log, so that it is drawn only while the log covers enough. */
  isOwnLog?: boolean;
  /** Parameters of the chart's address as zod fields; absent ones have defaults. */
  shape: z.ZodRawShape;
  choices: (context: ChartContext) => Choice[];
  /** Throws on choices that the chart's shape refuses. */
  draw: (context: ChartContext, choices: Choices) => Drawn;
};

/** Returns an entry whose functions get the choices as its own shape parses them. */
export function entry<Shape extends z.ZodRawShape>(own: {
  theme: Theme;
  isOwnLog?: boolean;
  shape: Shape;
  choices: (context: ChartContext) => Choice[];
  draw: (context: ChartContext, query: z.output<z.ZodObject<Shape>>) => Drawn;
}): Entry {
  const query = z.strictObject(own.shape);
  return { ...own, draw: (context, choices) => own.draw(context, query.parse(choices) as z.output<typeof query>) };
}

/** True if there is nothing to draw. */
export function isAbsent(drawn: Drawn): drawn is Absent {
  return "absent" in drawn;
}
