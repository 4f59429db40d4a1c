import { type FigureFacts, factsOf } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { figureOf } from "@/domain/figures/figure-of";
import { drawnFigures } from "@/domain/figures/series";
import { withReview } from "@/domain/figures/with-review";
import type { PublishedCount } from "@/domain/projection/published-count";
import { dayParameter } from "@/domain/values/parameters";
import { formatDate, formatNumber, formatShortDate } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { datedTitle } from "./dated-title";
import { entry } from "./entry";
import { footerOf } from "./footer";
import { countHref } from "./hrefs";
import { sumsByKey } from "./logged-bars";
import {
  type NationalityCount,
  nationalitiesOf,
  nationalityCodes,
  nationalityCount,
  nationalityCountChoice,
  whichNationality,
} from "./nationality-count";
import { nearestCount } from "./nearest-count";
import type { Bar, BarChart, BarGroup } from "./spec";

/** Returns the lead publisher's counts with published nationalities, in order of time. */
function countsWithNationalities({ ledger }: ChartContext): PublishedCount[] {
  const own = ledger.counts.filter(
    (count) => count.measure === "detained" && count.publisher === ledger.settings.leadPublisher,
  );
  return drawnFigures(own).filter((count) => nationalityParts(count).length > 0);
}

/**
 * Draws foreign and dual nationals of one count: each person once under their combination, or under each nationality.
 */
function nationalityCountries(context: ChartContext, count: PublishedCount, chosen: NationalityCount): BarChart {
  const { locale, ledger } = context;
  const t = translator(locale);
  const parts = nationalityParts(count).filter((part) => part.category !== ledger.settings.homeCountry);
  const groups =
    chosen === "combination" ? combinationGroups(context, count, parts) : [eachGroup(context, count, parts)];
  const figure = figureOf(count, ledger.publishers);
  const title = datedTitle(t("chart.countries.title"), count, locale);
  const words = t("chart.countries.summary", {
    date: formatDate(count.asOf, locale),
    publisher: figure.publisherName[locale],
    sum: personsOf(parts),
    combinations: parts.length,
  });
  const summary = withReview(words, "count", [count], locale);
  return {
    kind: "bars",
    id: "nationality-countries",
    locale,
    title,
    summary,
    headline: [{ number: formatNumber(personsOf(parts), locale), sentence: summary, tone: "foreign" }],
    max: Math.max(1, ...groups.flatMap((group) => group.rows.map((row) => row.value ?? 0))),
    groups,
    table: barTable(title, t("chart.column.nationality"), groups, locale),
    footer: footerOf(context, count.asOf, [figure], t(`chart.countries.note.${chosen}`)),
  };
}

type Part = PublishedCount["parts"][number];

/** Returns three groups: foreigners, dual nationals, and people for whom the source did not say. */
function combinationGroups(context: ChartContext, count: PublishedCount, parts: readonly Part[]): BarGroup[] {
  const t = translator(context.locale);
  return (["foreign", "dual", "perhaps"] as const).flatMap((kind): BarGroup[] => {
    const own = parts.filter((part) => kindOf(part.category) === kind).toSorted((a, b) => b.value - a.value);
    const sum = formatNumber(personsOf(own), context.locale);
    const rows = own.map(({ category, value }) => {
      const figure = figureOf(count, context.ledger.publishers);
      const part = { dimension: "nationality", category } as const;
      const facts = factsOf({ ...figure, part, value, qualifier: "exact" }, context.locale);
      return barOf(context, count, category, facts);
    });
    const title = t(`chart.countries.${kind}`, { sum });
    return rows.length === 0 ? [] : [{ id: kind, title, comparable: false, note: null, rows }];
  });
}

/** Returns each country with all who hold its nationality, alone or with another. */
function eachGroup(context: ChartContext, count: PublishedCount, parts: readonly Part[]): BarGroup {
  const { locale, ledger } = context;
  const { homeCountry } = ledger.settings;
  const t = translator(locale);
  const cells = parts.map(({ category, value }) => ({ category, persons: value }));
  const sums = sumsByKey(cells, ({ category }) => nationalitiesOf(category, "nationality"));
  const rows = sums.map(([code, value]) => {
    // Excludes people with only the home nationality.
    const name =
      code === homeCountry
        ? t("nationality.and_another", { name: nationalityName(code, locale) })
        : whichNationality(code, "nationality", locale);
    const part = { dimension: "nationality", category: code, name } as const;
    const figure: Figure = { ...figureOf(count, ledger.publishers), part, value, qualifier: "exact" };
    const facts = { ...factsOf(figure, locale), subject: `${count.measure}.${nationalityCodes.nationality}.${code}` };
    return barOf(context, count, code, { ...facts, kind: "derived" });
  });
  return { id: "nationality", title: t("chart.countries.each"), comparable: false, note: null, rows };
}

function barOf(context: ChartContext, count: PublishedCount, code: string, facts: FigureFacts): Bar {
  const { locale } = context;
  return {
    id: code,
    label: nationalityName(code, locale),
    value: facts.value,
    valueLabel: formatNumber(facts.value ?? 0, locale),
    detail: null,
    tone: "foreign",
    text: facts.sentence,
    href: countHref(context, count.id),
    facts,
  };
}

function personsOf(parts: readonly Part[]): number {
  return parts.reduce((total, part) => total + part.value, 0);
}

function kindOf(code: string): "foreign" | "dual" | "perhaps" {
  if (code.includes("+")) return "dual";
  return code.endsWith("?") ? "perhaps" : "foreign";
}

function nationalityParts(count: PublishedCount): Part[] {
  return count.parts.filter((part) => part.dimension === "nationality");
}

/** The choices of the chart: each date with published nationalities. For another date it names the nearest one. */
export const nationalityCountriesEntry = entry({
  theme: "nationality",
  shape: { on: dayParameter, count: nationalityCount },
  choices: (context) => [
    {
      name: "on",
      label: translator(context.locale)("switch.date"),
      options: countsWithNationalities(context).map(({ asOf, asOfTo }) => ({
        value: asOfTo,
        label: formatShortDate(asOf, context.locale),
      })),
      initial: countsWithNationalities(context).at(-1)?.asOfTo,
    },
    nationalityCountChoice(context),
  ],
  draw: (context, { on, count: chosen }) => {
    const t = translator(context.locale);
    const dates = countsWithNationalities(context);
    const shown = on === undefined ? dates.at(-1) : dates.find((count) => count.asOfTo === on);
    if (shown) return nationalityCountries(context, shown, chosen);
    const nearest = on === undefined ? undefined : nearestCount(dates, on);
    const label = nearest && t("chart.countries.nearest", { date: formatDate(nearest.asOf, context.locale) });
    return {
      absent:
        on === undefined ? t("chart.no_data") : t("chart.countries.absent", { date: formatDate(on, context.locale) }),
      nearest: nearest && label ? { label, choices: { on: nearest.asOfTo } } : null,
    };
  },
});
