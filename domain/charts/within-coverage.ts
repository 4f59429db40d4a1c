import { coverageOf, coverageSentence } from "@/domain/figures/coverage";
import { loggedFacts } from "@/domain/figures/facts";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { type Choices, type Drawn, type Entry, isAbsent } from "./entry";
import { footerOf, newestDate } from "./footer";
import { countHref, recordsHref } from "./hrefs";
import type { BarChart, ChartSpec } from "./spec";

/**
 * Draws a chart. While our own log covers too little, charts of the log are only a sentence, and all other charts are
 * drawn without it. Every drawing passes here, so no page, picture or file can present the log as the country's number.
 */
export function drawWithinCoverage(own: Entry, context: ChartContext, choices: Choices): Drawn {
  if (coverageOf(context.ledger).isCovered) return own.draw(context, choices);
  if (!own.isOwnLog) return own.draw(withoutLog(context), choices);
  const drawn = own.draw(context, choices);
  return isAbsent(drawn) ? drawn : sentenceOnly(context, drawn);
}

/** Returns the context with an empty log. Facilities stay lazy, because few charts read them. */
function withoutLog(context: ChartContext): ChartContext {
  const { ledger } = context;
  const { counts, publishers, settings, milestones } = ledger;
  const empty = { cells: [], placeCells: [], detentionCells: [] };
  return {
    ...context,
    ledger: {
      ...{ counts, publishers, settings, milestones, ...empty },
      get facilities() {
        return ledger.facilities;
      },
    },
  };
}

/** Returns a chart without marks: the sentence of the coverage, and links to our records and to the publisher's total. */
function sentenceOnly(context: ChartContext, { id, title }: ChartSpec): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const { logged, total } = coverageOf(ledger);
  const { persons, verification, since, asOf } = logged;
  const sentence = coverageSentence(ledger, locale);
  const records = recordsHref(context, "/releases", { from: since, verification });
  const underReview = total?.underReview ?? false;
  const facts = { ...loggedFacts(logged, locale), subject: "logged.coverage", value: null, sentence, underReview };
  return {
    kind: "bars",
    id,
    locale,
    title,
    summary: sentence,
    links: [
      { label: t("coverage.records", { count: persons, number: formatNumber(persons, locale) }), href: records },
      ...(total
        ? [
            {
              label: t("coverage.total", {
                publisher: total.publisherName[locale],
                date: formatDate(total.asOf, locale),
              }),
              href: countHref(context, total.count),
            },
          ]
        : []),
    ],
    max: 1,
    groups: [],
    table: {
      caption: title,
      columns: [
        { key: "what", label: t("chart.column.what"), numeric: false },
        { key: "value", label: t("chart.column.value"), numeric: true },
      ],
      rows: [{ id: "coverage", cells: [t("chart.our_log"), null], href: records, facts }],
      absent: t("coverage.too_few"),
    },
    footer: footerOf(context, total ? newestDate([total]) : asOf, total ? [total] : [], t("coverage.note")),
  };
}
