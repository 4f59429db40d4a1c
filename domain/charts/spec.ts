import type { FigureFacts } from "@/domain/figures/facts";
import type { Day } from "@/domain/values/day";
import type { Span } from "@/domain/values/partial-day";
import type { Locale } from "@/messages/locale";

/**
 * The complete content of a chart. The still (server SVG), the live chart (Recharts) and the table under them all use
 * only this, so the three can never show different numbers. Words are already in the reader's language; a renderer
 * formats nothing.
 */
export type ChartSpec = TimeChart | BarChart;

type ChartFrame = {
  id: string;
  locale: Locale;
  title: string;
  /** One or two sentences that describe the chart, made from its data; the text alternative, also visible. */
  summary: string;
  /** The numbers that the title names, for the card. Without it, the newest point or the first bar. */
  headline?: Headline[];
  /** Pages that explain or complete the summary. */
  links?: { label: string; href: string }[];
  table: ChartTable;
  footer: ChartFooter;
};

/** A number with its whole sentence. */
export type Headline = {
  /** In the reader's format; null if none was published. */
  number: string | null;
  sentence: string;
  tone: Tone;
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
  /** Today, so that time without new figures is visible. Lines end at their last data. A past view ends at its data. */
  to: Day;
  /** If any label is `major` (years among months), a phone shows only the major ones. */
  ticks: { day: Day; label: string; major?: boolean }[];
};

export type Panel = {
  id: string;
  title: string;
  /** Highest value of the axis, which starts at 0. */
  max: number;
  ticks: { value: number; label: string }[];
  series: Series[];
  /** Spans for which the figure was not published: drawn hatched, never as 0. A lead line breaks there. */
  gaps: { from: Day; to: Day; label: string }[];
};

/**
 * What a colour means, the same in every chart: the detained (or the first part of them), another part of them, the
 * home country's nationals, foreign or dual nationals; what was announced, reported, or verified; and all else, such as
 * other publishers.
 */
export type Tone = "detained" | "part" | "venezuelan" | "foreign" | "announced" | "reported" | "verified" | "other";

export type Series = {
  id: string;
  name: string;
  /** One or two words at the end of the line ("Foro Penal", "JEP"); a phone has room for about 12 letters. */
  short: string;
  tone: Tone;
  /** `lead` is drawn strong with its points; `other` as a thin line. */
  weight: "lead" | "other";
  shape: "line" | "bars";
  /** For a lead line: true if another lead line is in its panel, because colour alone would not distinguish the two. */
  dashed?: boolean;
  points: Point[];
};

export type Point = {
  day: Day;
  /** Last possible day of a partial date; the point is then hollow. */
  dayTo: Day;
  value: number;
  hollow: boolean;
  /** The value in the reader's format: "806", "más de 600". */
  label: string;
  /** The whole sentence: number, kind, date, publisher, window. */
  text: string;
  /** The address of the records behind the point. */
  href: string | null;
  facts: FigureFacts;
};

/** An event that explains a bend: a letter on the chart, a row in its legend and table. */
export type Milestone = { letter: string; day: Day; dayLabel: string; title: string };

/** Horizontal bars, one per row, in groups whose rows may be compared. */
export type BarChart = ChartFrame & {
  kind: "bars";
  max: number;
  /** The common time axis under each group, if the bars have windows. */
  time?: TimeAxis;
  groups: BarGroup[];
};

export type BarGroup = {
  id: string;
  title: string;
  /** True if a bracket shows that the rows may be compared. */
  comparable: boolean;
  /** Why its rows may or may not be compared with the others; null if there is nothing to say. */
  note: string | null;
  rows: Bar[];
};

export type Bar = {
  id: string;
  label: string;
  /** Null: no number was published; `valueLabel` says so in place of a bar, so that it never looks like the longest. */
  value: number | null;
  /** For a waterfall: where the bar begins. It reaches to `start + value`, and its value may be negative. */
  start?: number;
  /** True if the bar is hatched over its own length: nobody itemised the number. */
  hatched?: boolean;
  valueLabel: string;
  detail: string | null;
  /** The window that the bar counts: a line under the bar, on the chart's time axis. */
  window?: BarWindow;
  tone: Tone;
  text: string;
  href: string | null;
  facts: FigureFacts;
};

/** The days that the start and end of a window may mean. More than one day is drawn hollow, a null start open. */
export type BarWindow = { from: Span | null; to: Span };

export type ChartTable = {
  caption: string;
  columns: { key: string; label: string; numeric: boolean }[];
  /** A cell is formatted text; null means not published and is shown as `absent`. */
  rows: { id: string; cells: (string | null)[]; href: string | null; facts: FigureFacts }[];
  absent: string;
};

export type ChartFooter = {
  asOf: string;
  /** The sentence that the data is old, or null. */
  stale: string | null;
  /** `date`: the day of the figure that the source states, if it is not part of the label. */
  sources: { label: string; date?: string; url: string | null; archivedUrl?: string | null }[];
  note: string | null;
  licence: string;
};
