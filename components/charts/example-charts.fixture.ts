import type { Bar, BarChart, Point, Series, TimeChart } from "@/domain/charts/spec";
import type { FigureFacts } from "@/domain/figures/facts";
import { addDays } from "@/domain/values/day";
import type { ChartLabels } from "./chart-labels";

/** The facts that must accompany an invented number. */
export function exampleFacts(value: number | null, sentence: string): FigureFacts {
  const source = "https://example.org/a";
  return {
    subject: "detained",
    value,
    asOf: "2026-01-01",
    since: null,
    publisher: "a",
    kind: "verified",
    source,
    sentence,
    underReview: false,
  };
}

/** An example point. `month` makes it a partial date of that month. */
export function examplePoint(day: string, value: number, month = false): Point {
  const dayTo = month ? addDays(day, 27) : day;
  const text = `At least ${value} "people" <held>, according to A & B, on ${day}`;
  const facts = exampleFacts(value, text);
  return { day, dayTo, value, hollow: month, label: String(value), text, href: `/en/counts/${day}-${value}`, facts };
}

/** An example lead series; `change` overrides properties. */
export function exampleSeries(points: Point[], change: Partial<Series> = {}): Series {
  const name = { id: "lead", name: "Detained, A", short: "A" };
  return { ...name, tone: "detained", weight: "lead", shape: "line", points, ...change };
}

const footer = {
  asOf: "Newest figure: 10 March 2026.",
  stale: "This data is old.",
  sources: [{ label: "A, bulletin", url: "https://example.org/a" }],
  note: "Do not subtract.",
  licence: "CC BY 4.0",
};

const table = {
  caption: "Detained by day",
  columns: [
    { key: "day", label: "Day", numeric: false },
    { key: "a", label: "A", numeric: true },
  ],
  rows: [
    { id: "1", cells: ["1 January 2026", "806"], href: "/en/counts/1", facts: exampleFacts(806, "806.") },
    { id: "2", cells: ["1 February 2026", null], href: null, facts: exampleFacts(null, "Not published.") },
  ],
  absent: "not published",
};

/** A chart of one panel with a gap, a partial date, a thin line and a milestone. */
export function exampleTimeChart(change: Partial<TimeChart> = {}): TimeChart {
  const lead = exampleSeries([
    examplePoint("2026-01-01", 806),
    examplePoint("2026-01-10", 804),
    examplePoint("2026-02-01", 700, true),
    examplePoint("2026-03-10", 457),
  ]);
  const other = exampleSeries([examplePoint("2026-01-05", 900), examplePoint("2026-02-20", 760)], {
    id: "other",
    name: "Detained, B",
    short: "B",
    tone: "other",
    weight: "other",
  });
  const gaps = [{ from: "2026-01-11", to: "2026-01-31", label: "not published" }];
  const ticks = [
    { value: 0, label: "0" },
    { value: 1000, label: "1,000" },
  ];
  return {
    kind: "time",
    id: "example",
    locale: "en",
    title: "Detained",
    summary: "From 806 to 457.",
    from: "2026-01-01",
    to: "2026-03-10",
    ticks: [{ day: "2026-02-01", label: "Feb" }],
    panels: [{ id: "stock", title: "Political prisoners", max: 1000, ticks, series: [other, lead], gaps }],
    milestones: [{ letter: "A", day: "2026-01-08", dayLabel: "8 January 2026", title: "An announcement" }],
    table,
    footer,
    ...change,
  };
}

/** Two groups: one that compares a number with words, and one apart. */
export function exampleBarChart(): BarChart {
  const bar = (id: string, value: number | null, valueLabel: string): Bar => {
    const text = `${valueLabel}, according to ${id}`;
    const facts = exampleFacts(value, text);
    const detail = "since 8 January";
    return { id, label: id, value, valueLabel, detail, tone: "verified", text, href: `/en/${id}`, facts };
  };
  const same = { id: "same", title: "Since 8 January", comparable: true, note: "One window." };
  const apart = { id: "apart", title: "Since December", comparable: false, note: "Another window." };
  return {
    kind: "bars",
    id: "claims",
    locale: "en",
    title: "Announced and verified",
    summary: "768 verified.",
    max: 1000,
    groups: [
      { ...same, rows: [bar("ngo", 768, "768"), bar("authority", null, "“a significant number”")] },
      { ...apart, rows: [bar("authority-december", 897, "897")] },
    ],
    table,
    footer,
  };
}

export const exampleLabels: ChartLabels = {
  table: "Table",
  milestones: "Milestones",
  legend: "Legend",
  key: "Lines, letters and sources",
  sources: "Sources",
  archived: "archived copy",
  note: "Note",
  licence: "Licence",
  partialDate: "Day not fully known",
  window: "Since when and until when",
  openStart: "Start not stated",
  notPublished: "Not published",
  readOut: "Touch the chart to read each number",
};
