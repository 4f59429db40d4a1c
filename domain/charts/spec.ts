import type { FigureFacts } from "@/domain/figures/facts";
import type { Day } from "@/domain/values/day";
import type { Span } from "@/domain/values/partial-day";
import type { Locale } from "@/messages/locale";

/**
 * What a chart shows, complete. The still (server SVG), the live chart (Recharts) and the table under them
 * are all drawn from this alone, so the three can never tell different numbers. Words are already in the
 * reader's language; a renderer formats nothing.
 */
export type ChartSpec = TimeChart | BarChart;

type ChartFrame = {
  id: string;
  locale: Locale;
  title: string;
  /** One or two sentences that say what the chart shows, made from its data; the text alternative, and visible. */
  summary: string;
  table: ChartTable;
  footer: ChartFooter;
};

/** Panels stacked over one time axis: never summed, never sharing a value axis. */
export type TimeChart = ChartFrame &
  TimeAxis & {
    kind: "time";
    panels: Panel[];
    milestones: Milestone[];
  };

export type TimeAxis = {
  from: Day;
  /** The last day with data: a chart ends there, whatever day it is today. */
  to: Day;
  /** Where any is `major` (the years among the months), a phone shows the words of these alone. */
  ticks: { day: Day; label: string; major?: boolean }[];
};

export type Panel = {
  id: string;
  title: string;
  /** Highest value of the axis, starting at 0. */
  max: number;
  ticks: { value: number; label: string }[];
  series: Series[];
  /** Spans for which the figure was not published: drawn hatched, never as 0; a lead line breaks there. */
  gaps: { from: Day; to: Day; label: string }[];
};

export type Tone = "detained" | "released" | "venezuelan" | "foreign" | "announced" | "verified" | "reported" | "other";

export type Series = {
  id: string;
  name: string;
  /** A word or two to stand at the end of the line ("Foro Penal", "JEP"); there is room for about 12 letters on a phone. */
  short: string;
  tone: Tone;
  /** `lead` is drawn strong with its points; `other` as a thin line. */
  weight: "lead" | "other";
  shape: "line" | "bars";
  /** Of a lead line: another one is in its panel, and colour alone would tell the two apart. */
  dashed?: boolean;
  points: Point[];
};

export type Point = {
  day: Day;
  /** Last possible day of a date known only in part; then the point is hollow. */
  dayTo: Day;
  value: number;
  hollow: boolean;
  /** The value as the reader reads it: "806", "más de 600". */
  label: string;
  /** The whole sentence: number, kind, date, publisher, window. */
  text: string;
  /** Where the records behind it are. */
  href: string | null;
  facts: FigureFacts;
};

/** An event that explains a bend: a letter on the chart, a row in its legend and table. */
export type Milestone = { letter: string; day: Day; dayLabel: string; title: string };

/** One horizontal bar a row, in groups that may be compared within themselves. */
export type BarChart = ChartFrame & {
  kind: "bars";
  max: number;
  /** Where its bars have windows: the one axis of time that all are drawn on, under each group. */
  time?: TimeAxis;
  groups: BarGroup[];
};

export type BarGroup = {
  id: string;
  title: string;
  /** True: drawn with a bracket, its rows may be compared. */
  comparable: boolean;
  /** Why its rows may or may not be compared with the others; null where there is nothing to say. */
  note: string | null;
  rows: Bar[];
};

export type Bar = {
  id: string;
  label: string;
  /** Null: no number was published; `valueLabel` says so and the bar is hatched. */
  value: number | null;
  /** Of a waterfall: where the bar begins. It reaches to `start + value`, and its value may be negative. */
  start?: number;
  /** Hatched in its own length: a number that nobody itemised. */
  hatched?: boolean;
  valueLabel: string;
  detail: string | null;
  /** From when to when it counts: a line under the bar, on the chart's axis of time. */
  window?: BarWindow;
  tone: Tone;
  text: string;
  href: string | null;
  facts: FigureFacts;
};

/** The days that beginning and end of a window may mean: more than one is drawn hollow, a null beginning open. */
export type BarWindow = { from: Span | null; to: Span };

export type ChartTable = {
  caption: string;
  columns: { key: string; label: string; numeric: boolean }[];
  /** A cell is a formatted text; null is "not published" and shows as `absent`. */
  rows: { id: string; cells: (string | null)[]; href: string | null; facts: FigureFacts }[];
  absent: string;
};

export type ChartFooter = {
  asOf: string;
  /** "Data is old" sentence, or null. */
  stale: string | null;
  sources: { label: string; url: string | null }[];
  note: string | null;
  licence: string;
};
