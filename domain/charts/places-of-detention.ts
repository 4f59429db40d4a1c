import { factsOf } from "@/domain/figures/facts";
import { figureOf } from "@/domain/figures/figure-of";
import { sentenceOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import { federalEntityName } from "@/domain/values/federal-entities";
import { dayParameter } from "@/domain/values/parameters";
import { formatDate, formatNumber, formatShortDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { datedTitle } from "./dated-title";
import { entry } from "./entry";
import { footerOf } from "./footer";
import { countHref } from "./hrefs";
import { nearestCount } from "./nearest-count";
import { publisherChoice, publisherParameter } from "./publisher-choice";
import type { Bar, BarChart } from "./spec";

/** Draws where the people of one count were held, as far as published: some places, never the whole. */
function placesOfDetention(context: ChartContext, count: PublishedCount): BarChart {
  const { locale, ledger } = context;
  const t = translator(locale);
  const figure = figureOf(count, ledger.publishers);
  const parts = placesOf(count).toSorted((a, b) => b.value - a.value || a.category.localeCompare(b.category));
  const located = parts.reduce((sum, part) => sum + part.value, 0);
  const title = datedTitle(t("chart.places.title"), count, locale);
  const rows = parts.map(({ category, value }): Bar => {
    const place = ledger.facilities.get(category);
    const name = place?.name ?? category;
    const part = { dimension: "facility", category, name } as const;
    const facts = factsOf({ ...figure, part, value, qualifier: "exact" }, locale);
    return {
      id: category,
      label: name,
      value,
      valueLabel: formatNumber(value, locale),
      detail: place?.federalEntity ? federalEntityName(place.federalEntity) : null,
      tone: "detained",
      text: facts.sentence,
      href: countHref(context, count.id),
      facts,
    };
  });
  const groups = [{ id: "places", title: "", comparable: false, note: null, rows }];
  const isWhole = count.value !== null && count.qualifier === "exact" && located === count.value;
  const summary = [
    sentenceOf(figure, locale),
    t("chart.places.told", { places: parts.length, told: located, number: formatNumber(located, locale) }),
    !isWhole && t("chart.places.rest"),
  ]
    .filter(Boolean)
    .join(" ");
  return {
    kind: "bars",
    id: "places-of-detention",
    locale,
    title,
    summary,
    headline: [{ number: formatNumber(located, locale), sentence: summary, tone: "detained" }],
    max: Math.max(1, ...parts.map((part) => part.value)),
    groups,
    table: barTable(title, t("release.place"), groups, locale),
    footer: footerOf(context, count.asOf, [figure], t("chart.places.note")),
  };
}

function placesOf(count: PublishedCount) {
  return count.parts.filter((part) => part.dimension === "facility");
}

/** Returns the counts of detained people that state places, in order of time. */
function countsWithPlaces({ ledger }: ChartContext): PublishedCount[] {
  return drawnFigures(ledger.counts.filter((count) => count.measure === "detained" && placesOf(count).length > 0));
}

/**
 * The choices of the chart: the publisher, and each of its dates that states places. The default is the newest date of
 * any publisher.
 */
export const placesOfDetentionEntry = entry({
  theme: "where",
  shape: { on: dayParameter, publisher: publisherParameter },
  choices: (context) => [
    {
      name: "on",
      label: translator(context.locale)("switch.date"),
      options: countsWithPlaces(context).map(({ asOf, asOfTo }) => ({
        value: asOfTo,
        label: formatShortDate(asOf, context.locale),
      })),
      initial: countsWithPlaces(context).at(-1)?.asOfTo,
    },
    {
      ...publisherChoice(context, countsWithPlaces(context)),
      initial: countsWithPlaces(context).at(-1)?.publisher,
    },
  ],
  draw: (context, { on, publisher }) => {
    const { locale } = context;
    const t = translator(locale);
    const own = countsWithPlaces(context).filter((count) => !publisher || count.publisher === publisher);
    const shown = on === undefined ? own.at(-1) : own.find((count) => count.asOfTo === on);
    if (shown) return placesOfDetention(context, shown);
    const nearest = nearestCount(own, on ?? context.view.day);
    return {
      absent: on === undefined ? t("chart.no_data") : t("chart.places.absent", { date: formatDate(on, locale) }),
      nearest: nearest
        ? {
            label: t("chart.countries.nearest", { date: formatDate(nearest.asOf, locale) }),
            choices: { on: nearest.asOfTo },
          }
        : null,
    };
  },
});
