import { z } from "zod";
import type { Change } from "@/domain/figures/change";
import { changeSentence, changeTitle, noChangeSentence, signed } from "@/domain/figures/change-sentence";
import { chosenChange, publishersWithChanges, type Unchosen } from "@/domain/figures/chosen-change";
import { newestFigure, seriesKey } from "@/domain/figures/series";
import { withReview } from "@/domain/figures/with-review";
import type { PublishedCount } from "@/domain/projection/published-count";
import { spanOf } from "@/domain/values/partial-day";
import { formatDate } from "@/domain/wording/format";
import { outletWords } from "@/domain/wording/source-words";
import { translator } from "@/messages/translator";
import { changeRows } from "./change-rows";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf, staleSentence } from "./footer";
import { publisherChoice, publisherParameter, shortName } from "./publisher-choice";
import type { Bar, BarChart, ChartFooter, ChartTable } from "./spec";

/** Draws one change as a waterfall: the earlier count, arrests, releases, what nobody itemised, the later count. */
export function changeChart(context: ChartContext, change: Change): BarChart {
  const { locale } = context;
  const publisher = shortName(context, change.to.publisher);
  const rows = changeRows(context, change);
  const summary = changeSentence(change, publisher, locale);
  const ends = rows.map(({ start = 0, value }) => start + (value ?? 0));
  return {
    kind: "bars",
    id: "change",
    locale,
    title: changeTitle(change, publisher, locale),
    summary,
    headline: [{ number: signed(change.after - change.before, locale), sentence: summary, tone: "detained" }],
    max: Math.max(1, ...ends),
    groups: [{ id: "change", title: "", comparable: true, note: null, rows }],
    table: tableOf(context, changeTitle(change, publisher, locale), rows),
    footer: changeFooter(context, change.from, change.to),
  };
}

function tableOf({ locale }: ChartContext, caption: string, rows: readonly Bar[]): ChartTable {
  const t = translator(locale);
  return {
    caption,
    columns: [
      { key: "what", label: t("why.column.what"), numeric: false },
      { key: "value", label: t("why.column.value"), numeric: true },
      { key: "detail", label: t("why.column.detail"), numeric: false },
    ],
    rows: rows.map((row) => ({
      id: row.id,
      cells: [
        row.label,
        row.value === null ? null : withReview(row.valueLabel, "cell", [row.facts], locale),
        row.detail ?? "",
      ],
      href: row.href,
      facts: row.facts,
    })),
    absent: t("chart.not_published"),
  };
}

/**
 * Returns the sources of both counts, because a change can be checked on two pages. An old change is not old data:
 * staleness refers to the newest figure of the series.
 */
function changeFooter(context: ChartContext, from: PublishedCount, to: PublishedCount): ChartFooter {
  const { locale, ledger } = context;
  const sources = [from, to].map((count) => ({
    label: [
      shortName(context, count.publisher),
      formatDate(count.asOf, locale),
      count.source && outletWords(count.source, locale),
    ]
      .filter(Boolean)
      .join(" · "),
    url: count.source?.url ?? null,
    archivedUrl: count.source?.archivedUrl ?? null,
  }));
  const newest = newestFigure(ledger.counts.filter((count) => seriesKey(count) === seriesKey(to))) ?? to;
  const form = newest === to ? "stale" : "stale_of";
  const stale = staleSentence(spanOf(newest.asOf).to, context.view.day, ledger.settings.stalenessDays, locale, form);
  return { ...footerOf(context, to.asOf, [], translator(locale)("why.note")), stale, sources };
}

/** Returns why an address does not name two counts of a series, in a sentence that names the problem. */
function unchosenSentence(context: ChartContext, found: Unchosen, publisher: string): string {
  const { locale } = context;
  const t = translator(locale);
  const values = { publisher: shortName(context, publisher) };
  if (found.problem === "too_few") return t("why.problem.too_few", values);
  if ("id" in found) return t(`why.problem.${found.problem}`, { id: found.id, parameter: found.parameter });
  return t(`why.problem.${found.problem}`, { ...values, date: formatDate(found.count.asOf, locale) });
}

/** The public id of a count in an address. */
const countParameter = z
  .string()
  .regex(/^[A-Za-z0-9_-]{1,120}$/)
  .optional();

/** The parameters of a change's address. */
export const changeShape = { publisher: publisherParameter, from: countParameter, to: countParameter };

/** The publisher, and the ids of the two counts. Defaults to the newest change of the lead publisher. */
export const changeEntry = entry({
  theme: "change",
  shape: changeShape,
  choices: (context) => {
    const { counts } = context.ledger;
    const publishers = publishersWithChanges(counts);
    return [
      publisherChoice(
        context,
        counts.filter((count) => publishers.includes(count.publisher)),
      ),
    ];
  },
  draw: (context, query) => {
    const { counts, settings } = context.ledger;
    const { found, publisher } = chosenChange(counts, settings.leadPublisher, query);
    if ("problem" in found) return { absent: unchosenSentence(context, found, publisher), nearest: null };
    if (found.exact) return changeChart(context, found);
    const absent = noChangeSentence(found, shortName(context, publisher), context.locale);
    const newest = chosenChange(counts, settings.leadPublisher, { publisher }).found;
    if ("problem" in newest || !newest.exact) return { absent, nearest: null };
    const choices = { publisher, from: newest.from.id, to: newest.to.id };
    return { absent, nearest: { label: translator(context.locale)("why.nearest"), choices } };
  },
});
