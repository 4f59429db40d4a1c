import type { Bar, BarChart, BarGroup, Tone } from "@/domain/chart/spec";
import type { PublishedCount } from "@/domain/counts/published-count";
import { drawnFigures } from "@/domain/counts/series";
import { daysBetween } from "@/domain/dates/day";
import { spanOf } from "@/domain/dates/partial-day";
import { partFacts } from "@/domain/figures/facts";
import { figureOf } from "@/domain/figures/figure-of";
import { dayParameter } from "@/domain/queries/shared";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { nationalityName } from "@/domain/wording/nationality-name";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf } from "./footer";
import { countHref } from "./hrefs";

/** The lead publisher's counts whose nationalities were published, in order of time. */
export function countsWithNationalities({ ledger }: ChartContext): PublishedCount[] {
  const own = ledger.counts.filter(
    (count) => count.measure === "detained" && count.publisher === ledger.settings.leadPublisher,
  );
  return drawnFigures(own).filter((count) => nationalityParts(count).length > 0);
}

/** Of the dates that have nationalities, the one nearest to a day; undefined where there is none. */
export function nearestWithNationalities(context: ChartContext, day: string): PublishedCount | undefined {
  const distance = (count: PublishedCount) => Math.abs(daysBetween(spanOf(count.asOf).to, spanOf(day).to));
  return countsWithNationalities(context).toSorted((a, b) => distance(a) - distance(b))[0];
}

/** Foreign and dual nationals of one count by combination: foreigners, dual nationals, and those not told apart. */
export function nationalityCountries(context: ChartContext, count: PublishedCount): BarChart {
  const { locale, ledger } = context;
  const t = translator(locale);
  const date = formatDate(count.asOf, locale);
  const parts = nationalityParts(count).filter((part) => part.category !== ledger.settings.homeCountry);
  const figure = figureOf(count, ledger.publishers);
  const href = countHref(context, count.id);
  const groups = (["foreign", "dual", "perhaps"] as const).flatMap((kind): BarGroup[] => {
    const own = parts.filter((part) => kindOf(part.category) === kind).toSorted((a, b) => b.value - a.value);
    if (own.length === 0) return [];
    const sum = formatNumber(
      own.reduce((total, part) => total + part.value, 0),
      locale,
    );
    return [
      {
        id: kind,
        title: t(`chart.countries.${kind}`, { sum }),
        comparable: false,
        note: null,
        rows: own.map((part): Bar => {
          const name = nationalityName(part.category, locale);
          const text = t("chart.countries.sentence", { name, count: part.value, date });
          return {
            id: part.category,
            label: name,
            value: part.value,
            valueLabel: formatNumber(part.value, locale),
            detail: null,
            tone: toneOf[kind],
            text,
            href,
            facts: partFacts(figure, `nationality.${part.category}`, part.value, text),
          };
        }),
      },
    ];
  });
  return {
    kind: "bars",
    id: "nationality-countries",
    locale,
    title: t("chart.countries.title"),
    summary: t("chart.countries.summary", {
      date,
      publisher: figure.publisherName[locale],
      sum: parts.reduce((total, part) => total + part.value, 0),
      combinations: parts.length,
    }),
    max: Math.max(1, ...parts.map((part) => part.value)),
    groups,
    table: barTable(t("chart.countries.title"), t("chart.column.nationality"), groups, locale),
    footer: footerOf(context, count.asOf, [figure], t("chart.countries.note")),
  };
}

const toneOf: Record<"foreign" | "dual" | "perhaps", Tone> = {
  foreign: "foreign",
  dual: "venezuelan",
  perhaps: "other",
};

function kindOf(code: string): "foreign" | "dual" | "perhaps" {
  if (code.includes("+")) return "dual";
  return code.endsWith("?") ? "perhaps" : "foreign";
}

function nationalityParts(count: PublishedCount) {
  return count.parts.filter((part) => part.dimension === "nationality");
}

/** The switch of the chart: each date whose nationalities were published. Another date says where the nearest one is. */
export const nationalityCountriesEntry = entry({
  theme: "nationality",
  shape: { on: dayParameter },
  choices: (context) => [
    {
      name: "on",
      label: translator(context.locale)("switch.date"),
      options: countsWithNationalities(context).map(({ asOf }) => ({
        value: asOf,
        label: formatDate(asOf, context.locale),
      })),
      initial: countsWithNationalities(context).at(-1)?.asOf,
    },
  ],
  draw: (context, { on }) => {
    const t = translator(context.locale);
    const dates = countsWithNationalities(context);
    const shown = on === undefined ? dates.at(-1) : dates.find((count) => count.asOf === on);
    if (shown) return nationalityCountries(context, shown);
    const nearest = on === undefined ? undefined : nearestWithNationalities(context, on);
    const label = nearest && t("chart.countries.nearest", { date: formatDate(nearest.asOf, context.locale) });
    return {
      absent:
        on === undefined ? t("chart.no_data") : t("chart.countries.absent", { date: formatDate(on, context.locale) }),
      nearest: nearest && label ? { label, choices: { on: nearest.asOf } } : null,
    };
  },
});
