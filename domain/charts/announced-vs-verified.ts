import { group } from "d3-array";
import { noteBeside } from "@/domain/figures/caveat";
import { factsOf, ourselves } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { figureOf } from "@/domain/figures/figure-of";
import { lastLoggedDay, refutedPersons, sinceDay } from "@/domain/figures/logged";
import { claimOf, quantityOf, sentenceOf } from "@/domain/figures/sentence";
import { newestFigure } from "@/domain/figures/series";
import { announcedFigure, summaryOf } from "@/domain/figures/summary";
import { isExactDay } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { windowTable, withWindows } from "./bar-windows";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf, newestDate } from "./footer";
import { countHref, recordsHref } from "./hrefs";
import type { Bar, BarChart, BarGroup } from "./spec";

/**
 * Draws announced figures next to verified or reported ones, by window, on one time axis. Only figures with the same
 * first day share a bracket; the others say why they cannot be compared. Nothing is subtracted.
 */
export function announcedVsVerified(context: ChartContext): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const released = ledger.counts.filter((count) => count.measure === "released");
  const windows = [...group(released, (count) => count.since)].map(([since, counts]) => ({
    since,
    figures: [...group(counts, (count) => count.publisher).values()].flatMap((own) => {
      const count = newestFigure(own);
      return count ? [figureOf(count, ledger.publishers)] : [];
    }),
  }));
  const barGroups = windows
    .toSorted(
      (a, b) =>
        rank(b, ledger.settings.baseDate) - rank(a, ledger.settings.baseDate) ||
        (b.since ?? "").localeCompare(a.since ?? ""),
    )
    .map((window) => groupOf(context, window));
  const refuted = refutedPersons(ledger.cells, ledger.settings.baseDate);
  if (refuted > 0) barGroups.push(refutedGroup(context, refuted));
  const figures = windows.flatMap((window) => window.figures);
  const newest = newestDate(figures);
  const { groups, time } = withWindows(barGroups, locale);
  return {
    kind: "bars",
    id: "announced-vs-verified",
    locale,
    title: t("chart.announced_vs_verified.title"),
    summary: comparisonText(context),
    max: Math.max(1, ...groups.flatMap((each) => each.rows.map((row) => row.value ?? 0))),
    groups,
    ...(time && { time }),
    table: windowTable(t("chart.announced_vs_verified.title"), groups, locale),
    footer: footerOf(context, newest, figures, noteOf(figures, locale)),
  };
}

/**
 * Returns the sentences of the newest announced figure and of the lead publisher's newest verified figure, and whether
 * the two are comparable.
 */
function comparisonText({ ledger, locale }: ChartContext): string {
  const t = translator(locale);
  const { baseDate, leadPublisher } = ledger.settings;
  const summary = summaryOf(ledger);
  const announced = announcedFigure(summary, baseDate);
  const verified = summary.released.find(({ publisher, since }) => publisher === leadPublisher && since === baseDate);
  const said = [announced, verified].flatMap((figure) => (figure ? [sentenceOf(figure, locale)] : []));
  if (!announced || !verified) return [...said, t("chart.announced_vs_verified.summary")].join(" ");
  const together = announced.since === verified.since ? "side_by_side" : "apart";
  return [...said, t(`chart.announced_vs_verified.${together}`)].join(" ");
}

/** Returns how far apart the windows begin, in words, as the chart's lines show. */
function noteOf(figures: readonly Figure[], locale: Locale): string {
  const t = translator(locale);
  const starts = [...new Set(figures.flatMap(({ since }) => since ?? []))].toSorted();
  const [first, last] = [starts[0], starts.at(-1)];
  const unstated = figures.filter(({ since }) => since === null).length;
  return [
    t("chart.announced_vs_verified.note"),
    first !== undefined && last !== undefined && first !== last
      ? t("chart.announced_vs_verified.starts", {
          figures: figures.length - unstated,
          starts: starts.length,
          first: formatDate(first, locale),
          last: formatDate(last, locale),
        })
      : "",
    unstated > 0 ? t("chart.announced_vs_verified.starts_unstated", { count: unstated }) : "",
  ]
    .filter(Boolean)
    .join(" ");
}

type Window = { since: string | null; figures: Figure[] };

/** Orders windows: the base date's first, then comparable ones, then the rest; unstated ones last. */
function rank({ since, figures }: Window, baseDate: string): number {
  if (since === baseDate) return 3;
  if (since === null) return 0;
  return figures.length > 1 ? 2 : 1;
}

function groupOf(context: ChartContext, { since, figures }: Window): BarGroup {
  const { locale } = context;
  const t = translator(locale);
  const comparable = since !== null && figures.length > 1;
  const reason = since === null ? "unstated" : comparable ? (isExactDay(since) ? "same_start" : "same_month") : "alone";
  return {
    id: since ?? "unstated",
    title:
      since === null ? t("figure.since_unstated_title") : t("figure.since_title", { date: formatDate(since, locale) }),
    comparable,
    note: t(`chart.announced_vs_verified.${reason}`),
    rows: figures
      .toSorted((a, b) => (b.value ?? -1) - (a.value ?? -1))
      .map(
        (figure): Bar => ({
          id: figure.count,
          label: figure.publisherName[locale],
          value: figure.value,
          valueLabel: quantityOf(figure, locale),
          detail: t("chart.announced_vs_verified.detail", {
            claim: t(`claim.${claimOf(figure.stance)}`),
            date: formatDate(figure.asOf, locale),
          }),
          tone: claimOf(figure.stance),
          text: [sentenceOf(figure, locale), noteBeside(figure, locale)].filter(Boolean).join(" "),
          href: countHref(context, figure.count),
          facts: factsOf(figure, locale),
        }),
      ),
  };
}

function refutedGroup(context: ChartContext, persons: number): BarGroup {
  const { locale, ledger } = context;
  const t = translator(locale);
  const since = ledger.settings.baseDate;
  const asOf = lastLoggedDay(sinceDay(ledger.cells, since).filter((cell) => cell.verification === "refuted"));
  const sentence = t("chart.announced_vs_verified.refuted_sentence", {
    count: persons,
    number: formatNumber(persons, locale),
    since: formatDate(since, locale),
    asOf: asOf === null ? "" : t("figure.logged_until", { date: formatDate(asOf, locale) }),
  });
  return {
    id: "refuted",
    title: t("chart.announced_vs_verified.refuted"),
    comparable: false,
    note: t("chart.announced_vs_verified.refuted_note"),
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

export const announcedVsVerifiedEntry = entry({
  theme: "change",
  shape: {},
  choices: () => [],
  draw: (context) => announcedVsVerified(context),
});
