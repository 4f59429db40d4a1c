import type { FigureFacts } from "@/domain/figures/facts";
import { withReview } from "@/domain/figures/with-review";
import { addDays, daysBetween } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import { formatDate, formatMonthAlone } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { timeAxis } from "./axis";
import type { Bar, BarGroup, BarWindow, ChartTable, TimeAxis } from "./spec";

/** Adds to the bars their windows from their facts, and returns the common axis; no axis if no bar has a window. */
export function withWindows(groups: readonly BarGroup[], locale: Locale): { groups: BarGroup[]; time?: TimeAxis } {
  const drawn = groups.map((group) => ({ ...group, rows: group.rows.map(withWindow) }));
  const time = axisOf(
    drawn.flatMap(({ rows }) => rows.flatMap(({ window }) => window ?? [])),
    locale,
  );
  return { groups: drawn, ...(time && { time }) };
}

function withWindow(bar: Bar): Bar {
  const { since, asOf } = bar.facts;
  if (asOf === null) return bar;
  return { ...bar, window: { from: since === null ? null : spanOf(since), to: spanOf(asOf) } };
}

/** Returns an axis that begins a little before the first known start, because an unknown start lies further back. */
function axisOf(windows: readonly BarWindow[], locale: Locale): TimeAxis | undefined {
  const first = windows.map(({ from, to }) => (from ?? to).from).toSorted()[0];
  const last = windows
    .map(({ to }) => to.to)
    .toSorted()
    .at(-1);
  if (first === undefined || last === undefined) return undefined;
  const before = Math.max(3, Math.round(daysBetween(first, last) / 16));
  const axis = timeAxis(addDays(first, -before), last, locale);
  return { ...axis, ticks: axis.ticks.map((tick, index) => shortened(tick, axis.ticks[index - 1]?.day, locale)) };
}

/** Shortens a label for phones: only the first month of a new year shows the year. */
function shortened(tick: TimeAxis["ticks"][number], before: string | undefined, locale: Locale) {
  const year = tick.day.slice(0, 4);
  const isNewYear = before !== undefined && !before.startsWith(year);
  // A long axis shows only years.
  return isNewYear || tick.label === year ? tick : { ...tick, label: formatMonthAlone(tick.day, locale) };
}

/** Returns the table of bars with windows: publisher, certainty, start, end, number. */
export function windowTable(caption: string, groups: readonly BarGroup[], locale: Locale): ChartTable {
  const t = translator(locale);
  const claim = (group: BarGroup, { kind }: FigureFacts) =>
    kind === "announced" || kind === "reported" || kind === "verified" ? t(`claim.${kind}`) : group.title;
  return {
    caption,
    columns: [
      { key: "who", label: t("chart.column.who"), numeric: false },
      { key: "claim", label: t("chart.column.claim"), numeric: false },
      { key: "from", label: t("chart.column.from"), numeric: false },
      { key: "to", label: t("chart.column.to"), numeric: false },
      { key: "value", label: t("chart.column.value"), numeric: true },
    ],
    rows: groups.flatMap((group) =>
      group.rows.map(({ id, label, value, valueLabel, href, facts }) => ({
        id: `${group.id} ${id}`,
        cells: [
          label,
          claim(group, facts),
          facts.since === null ? t("chart.unstated") : formatDate(facts.since, locale),
          facts.asOf === null ? null : formatDate(facts.asOf, locale),
          value === null ? null : withReview(valueLabel, "cell", [facts], locale),
        ],
        href,
        facts,
      })),
    ),
    absent: t("chart.not_published"),
  };
}
