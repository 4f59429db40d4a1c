import { z } from "zod";
import type { ChartContext } from "./chart-context";
import type { ChartSpec } from "./spec";

/** Under which heading a chart stands in the list of all. */
export const themes = ["change", "nationality", "who", "where", "releases"] as const;
export type Theme = (typeof themes)[number];

/** A switch beside a chart: the values of one parameter of its address. */
export type Choice = {
  name: string;
  /** Names the switch: "Nacionalidad". */
  label: string;
  options: { value: string; label: string }[];
  /** The value that holds where the address says nothing. */
  initial: string | undefined;
};

/** For these choices nothing was published; `nearest` are choices for which something was. */
export type Absent = { absent: string; nearest: { label: string; choices: Record<string, string> } | null };

export type Drawn = ChartSpec | Absent;

/** A chart's choices as its address carries them: texts by parameter. */
export type Choices = Record<string, string | undefined>;

/** A chart that has a name and an address of its own: what it takes, what the reader may choose, what it shows. */
export type Entry = {
  theme: Theme;
  /** Parameters of its address, as zod fields; what is not given has its default. */
  shape: z.ZodRawShape;
  choices: (context: ChartContext) => Choice[];
  /** Throws on choices that its shape refuses. */
  draw: (context: ChartContext, choices: Choices) => Drawn;
};

/** Makes an entry of a function that takes the choices as its own shape reads them. */
export function entry<Shape extends z.ZodRawShape>(own: {
  theme: Theme;
  shape: Shape;
  choices: (context: ChartContext) => Choice[];
  draw: (context: ChartContext, query: z.output<z.ZodObject<Shape>>) => Drawn;
}): Entry {
  const query = z.strictObject(own.shape);
  return { ...own, draw: (context, choices) => own.draw(context, query.parse(choices) as z.output<typeof query>) };
}

/** Is there nothing to draw? */
export function isAbsent(drawn: Drawn): drawn is Absent {
  return "absent" in drawn;
}
