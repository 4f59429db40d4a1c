import { z } from "zod";
import type { Figure } from "@/domain/figures/figure";
import { figureOf } from "@/domain/figures/figure-of";
import { comparisonSentence, pairSentence } from "@/domain/figures/pair-sentence";
import { type Pair, pairsOf, unpairedAnnouncement } from "@/domain/figures/pairs";
import { sentenceOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import { formatDate, formatNumber, formatShortDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { windowTable, withWindows } from "./bar-windows";
import type { ChartContext } from "./chart-context";
import { type Choice, type Drawn, entry } from "./entry";
import { footerOf, newestDate, staleSentence } from "./footer";
import { recordsHref } from "./hrefs";
import { shortName } from "./publisher-choice";
import { releasedBar } from "./released-bar";
import type { BarChart, ChartFooter } from "./spec";

/** Draws an authority's number of releases next to another publisher's with the same start: two bars on one scale. */
function announcedVsVerified(context: ChartContext, pair: Pair): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const figures = [pair.announced, pair.verified].map((count) => figureOf(count, ledger.publishers));
  const since = pair.announced.since ?? "";
  const { groups, time } = withWindows(
    [
      {
        id: since,
        title: t("figure.since_title", { date: formatDate(since, locale) }),
        comparable: true,
        note: comparisonSentence(pair, locale),
        rows: figures.map((figure) => releasedBar(context, figure)),
      },
    ],
    locale,
  );
  const title = t("chart.announced_vs_verified.title");
  return {
    kind: "bars",
    id: "announced-vs-verified",
    locale,
    title,
    summary: pairSentence(pair, ledger.publishers, locale),
    links: [allFigures(context)],
    max: Math.max(1, ...figures.map(({ value }) => value ?? 0)),
    groups,
    ...(time && { time }),
    table: windowTable(title, groups, locale),
    footer: pairFooter(context, figures),
  };
}

/** An old pair is not old data: staleness refers to the newest number of releases. */
function pairFooter(context: ChartContext, figures: readonly Figure[]): ChartFooter {
  const { ledger, locale, view } = context;
  const footer = footerOf(context, newestDate(figures), figures, noteOf(context));
  const newest = drawnFigures(
    ledger.counts.filter(({ measure, value }) => measure === "released" && value !== null),
  ).at(-1);
  if (!newest || figures.some(({ count }) => count === newest.id)) return footer;
  const stale = staleSentence(newest.asOfTo, view.day, ledger.settings.stalenessDays, locale, "stale_of");
  return { ...footer, stale };
}

function allFigures(context: ChartContext) {
  const label = translator(context.locale)("chart.announced_vs_verified.all");
  return { label, href: recordsHref(context, "/charts/releases-by-start") };
}

/** Returns the note: nothing is subtracted, and the newest announcement without a start has no counterpart. */
function noteOf({ ledger, locale }: ChartContext): string {
  const t = translator(locale);
  const unpaired = unpairedAnnouncement(ledger.counts, ledger.publishers);
  const sentence = unpaired && sentenceOf(figureOf(unpaired, ledger.publishers), locale);
  return [
    t("chart.announced_vs_verified.note"),
    sentence ? `${sentence} ${t("chart.announced_vs_verified.unstated")}` : "",
  ]
    .filter(Boolean)
    .join(" ");
}

/** Returns the choice between pairs, each named by its numbers and their common start. */
function pairChoice(context: ChartContext): Choice {
  const { locale, ledger } = context;
  const t = translator(locale);
  const pairs = pairsOf(ledger.counts, ledger.publishers);
  const named = ({ publisher, value }: Pair["announced"]) =>
    `${shortName(context, publisher)} ${formatNumber(value ?? 0, locale)}`;
  return {
    name: "pair",
    label: t("switch.pair"),
    options: pairs.map(({ key, announced, verified }) => ({
      value: key,
      label: t("chart.announced_vs_verified.pair", {
        announced: named(announced),
        verified: named(verified),
        since: formatShortDate(announced.since ?? "", locale),
      }),
    })),
    initial: pairs[0]?.key,
  };
}

/** The key of a pair in an address. */
const pairParameter = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,120}\.[a-z0-9-]{1,60}$/)
  .optional();

export const announcedVsVerifiedEntry = entry({
  theme: "change",
  shape: { pair: pairParameter },
  choices: (context) => [pairChoice(context)],
  draw: (context, { pair: key }): Drawn => {
    const t = translator(context.locale);
    const pairs = pairsOf(context.ledger.counts, context.ledger.publishers);
    const [first] = pairs;
    const shown = key === undefined ? first : pairs.find((pair) => pair.key === key);
    if (shown) return announcedVsVerified(context, shown);
    const nearest = first && { label: t("chart.announced_vs_verified.nearest"), choices: { pair: first.key } };
    return { absent: t("chart.announced_vs_verified.absent"), nearest: nearest ?? null };
  },
});
