import { group } from "d3-array";
import { ourselves } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { figureOf } from "@/domain/figures/figure-of";
import { lastLoggedDay, refutedPersons, sinceDay } from "@/domain/figures/logged";
import { areNear } from "@/domain/figures/pairs";
import { drawnFigures } from "@/domain/figures/series";
import { withReview } from "@/domain/figures/with-review";
import { isExactDay } from "@/domain/values/partial-day";
import { formatDate, formatNumber, formatShortDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { windowTable, withWindows } from "./bar-windows";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf, newestDate } from "./footer";
import { recordsHref } from "./hrefs";
import { releasedBar } from "./released-bar";
import type { Bar, BarChart, BarGroup } from "./spec";

/**
 * Draws every publisher's number of releases by the start that it states, on one time axis. Only figures with the same
 * start and near cut-off dates share a bracket; the others say why they cannot be compared. Nothing is subtracted.
 */
function releasesByStart(context: ChartContext): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const windows = windowsOf(context);
  const barGroups = windows.map((window) => groupOf(context, window));
  const refuted = refutedPersons(ledger.cells, ledger.settings.baseDate);
  if (refuted > 0) barGroups.push(refutedGroup(context, refuted));
  const figures = windows.flatMap((window) => window.figures);
  const { groups, time } = withWindows(barGroups, locale);
  const title = t("chart.releases_by_start.title");
  return {
    kind: "bars",
    id: "releases-by-start",
    locale,
    title,
    summary: withReview(
      [startsOf(figures, locale), t("chart.releases_by_start.summary")].filter(Boolean).join(" "),
      "derived",
      figures,
      locale,
    ),
    max: Math.max(1, ...groups.flatMap((each) => each.rows.map((row) => row.value ?? 0))),
    groups,
    ...(time && { time }),
    table: windowTable(title, groups, locale),
    footer: footerOf(context, newestDate(figures), figures, t("chart.releases_by_start.note")),
  };
}

type Window = { since: string | null; figures: Figure[] };

/**
 * Returns each publisher's figures by start: the newest of a running total, and all without a stated start, because
 * nothing says that two of those belong together.
 */
function windowsOf({ ledger }: ChartContext): Window[] {
  const { baseDate } = ledger.settings;
  const released = ledger.counts.filter((count) => count.measure === "released");
  return [...group(released, (count) => count.since)]
    .map(([since, counts]) => {
      const own = [...group(counts, (count) => count.publisher).values()].flatMap((each) =>
        since === null ? drawnFigures(each) : drawnFigures(each).slice(-1),
      );
      return { since, figures: own.map((count) => figureOf(count, ledger.publishers)) };
    })
    .toSorted((a, b) => rank(b, baseDate) - rank(a, baseDate) || (b.since ?? "").localeCompare(a.since ?? ""));
}

/** Returns how many figures begin on how many days, as the chart's lines show. */
function startsOf(figures: readonly Figure[], locale: Locale): string {
  const t = translator(locale);
  const starts = [...new Set(figures.flatMap(({ since }) => since ?? []))].toSorted();
  const [first, last] = [starts[0], starts.at(-1)];
  const unstated = figures.filter(({ since }) => since === null).length;
  return [
    first !== undefined && last !== undefined && first !== last
      ? t("chart.releases_by_start.starts", {
          figures: figures.length - unstated,
          starts: starts.length,
          first: formatDate(first, locale),
          last: formatDate(last, locale),
        })
      : "",
    unstated > 0 ? t("chart.releases_by_start.starts_unstated", { count: unstated }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Orders windows: the base date's first, then comparable ones, then the rest; unstated ones last. */
function rank({ since, figures }: Window, baseDate: string): number {
  if (since === baseDate) return 3;
  if (since === null) return 0;
  return figures.length > 1 ? 2 : 1;
}

function groupOf(context: ChartContext, { since, figures }: Window): BarGroup {
  const { locale } = context;
  const t = translator(locale);
  const reason = reasonOf({ since, figures });
  return {
    id: since ?? "unstated",
    title:
      since === null ? t("figure.since_unstated_title") : t("figure.since_title", { date: formatDate(since, locale) }),
    comparable: reason === "same_start" || reason === "same_month",
    note: t(`chart.releases_by_start.${reason}`),
    rows: figures
      .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
      .map((figure) => labelled(releasedBar(context, figure), figure, figures, locale)),
  };
}

/** Returns the bar with its date in the label if its publisher has several in the group. */
function labelled(bar: Bar, figure: Figure, figures: readonly Figure[], locale: Locale): Bar {
  const isAlone = figures.filter(({ publisher }) => publisher === figure.publisher).length === 1;
  return isAlone ? bar : { ...bar, label: `${bar.label}, ${formatShortDate(figure.asOf, locale)}` };
}

/** Returns why figures with one start may be compared, or why not. */
function reasonOf({ since, figures }: Window) {
  const numbers = figures.filter(({ value }) => value !== null);
  if (since === null) return "unstated";
  if (numbers.length < 2) return "alone";
  if (!areNear(numbers.map(({ asOf }) => asOf))) return "far_apart";
  return isExactDay(since) ? "same_start" : "same_month";
}

function refutedGroup(context: ChartContext, persons: number): BarGroup {
  const { locale, ledger } = context;
  const t = translator(locale);
  const since = ledger.settings.baseDate;
  const asOf = lastLoggedDay(sinceDay(ledger.cells, since).filter((cell) => cell.verification === "refuted"));
  const sentence = t("chart.releases_by_start.refuted_sentence", {
    count: persons,
    number: formatNumber(persons, locale),
    since: formatDate(since, locale),
    asOf: asOf === null ? "" : t("figure.logged_until", { date: formatDate(asOf, locale) }),
  });
  return {
    id: "refuted",
    title: t("chart.releases_by_start.refuted"),
    comparable: false,
    note: t("chart.releases_by_start.refuted_note"),
    rows: [
      {
        id: "refuted",
        label: t("chart.our_log"),
        value: persons,
        valueLabel: formatNumber(persons, locale),
        detail: null,
        tone: "other",
        text: sentence,
        href: recordsHref(context, "/releases", { from: since, verification: "refuted" }),
        facts: {
          subject: "logged.refuted",
          value: persons,
          asOf,
          since,
          publisher: ourselves,
          kind: "refuted",
          source: null,
          sentence,
          underReview: false,
        },
      },
    ],
  };
}

export const releasesByStartEntry = entry({
  theme: "change",
  shape: {},
  choices: () => [],
  draw: (context) => releasesByStart(context),
});
