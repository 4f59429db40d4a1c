import type { ChartContext, Population } from "@/domain/charts/chart-context";
import { populationFigures } from "@/domain/charts/population-figures";
import { coverageOf } from "@/domain/figures/coverage";
import { sinceDay } from "@/domain/figures/logged";
import { loggedSentence, sentenceOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import { groupOf } from "@/domain/values/combination";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { DashboardPage } from "./dashboard-page";
import type { Exports } from "./exports";

export type Sides = { page: DashboardPage; exported: Exports; context: ChartContext; population: Population };

/** One figure: its value from the pure function, and from each place that shows it. */
export type PrintedFigure = {
  pure: { value: number; sentence: string } | undefined;
  values: Record<string, number | undefined>;
  sentences: Record<string, string | undefined>;
};
export type Figure = { name: string; read: (sides: Sides) => PrintedFigure };

const publishers = ["foro-penal", "jep", "clippve", "pud", "ve-government"];

/** Every figure of the dashboard that is reconciled. Add new figures here. */
export const figures: Figure[] = [
  ...publishers.map((publisher) => newest("detained", publisher)),
  ...publishers.map((publisher) => newest("released", publisher)),
  logged("verified"),
  logged("reported"),
  logged("announced"),
];

/** The newest number of a publisher: of its stock, or of its count since the base date. */
function newest(measure: "detained" | "released", publisher: string): Figure {
  return {
    name: `${measure} by ${publisher}`,
    read: ({ page, exported, context, population }) => {
      const { ledger, locale } = context;
      const since = measure === "released" ? ledger.settings.baseDate : null;
      const own = ledger.counts.filter(
        (count) => count.publisher === publisher && count.measure === measure && count.since === since,
      );
      const figure = populationFigures(own, population, ledger).figures.findLast(({ value }) => value !== null);
      const who = ledger.publishers.get(publisher)?.[locale === "es" ? "shortEs" : "shortEn"] ?? publisher;
      const item = exported.counts.find(({ id }) => id === figure?.count);
      const row = exported.countRows.find(({ id }) => id === figure?.count);
      const what = translator(locale)(`measure.${measure}`);
      const inChart = page.panels[measure === "detained" ? 0 : 1]?.find((sentence) => mentions(sentence, who));
      return {
        pure: figure && { value: figure.value ?? 0, sentence: sentenceOf(figure, locale) },
        values: {
          table: lastInTable(page, what, who, figure && formatDate(figure.asOf, locale)),
          api: item && figureValue(item, population),
          csv: row && figureValue({ value: Number(row.value), parts: partsOf(row.parts ?? "") }, population),
        },
        sentences: {
          chart: inChart,
          ...(population === "all" && { api: item?.sentence[locale], csv: row?.[`sentence_${locale}`] }),
        },
      };
    },
  };
}

/**
 * The records of this ledger since the base date: the chart's number is the sum of the rows. While they cover too little
 * to be drawn, chart and table have no such line.
 */
function logged(verification: "verified" | "reported" | "announced"): Figure {
  return {
    name: `logged as ${verification}`,
    read: ({ page, exported, context, population }) => {
      const { ledger, locale } = context;
      const { baseDate: since, ...demonym } = ledger.settings;
      const counts = (nationality: string) => population === "all" || groupOf(nationality, "VE") === population;
      const cells = sinceDay(ledger.cells, since).filter(
        (cell) => cell.verification === verification && counts(cell.nationality),
      );
      const persons = cells.reduce((sum, cell) => sum + cell.persons, 0);
      const asOf =
        cells
          .map(({ dayTo }) => dayTo)
          .toSorted()
          .at(-1) ?? null;
      const t = translator(locale);
      const what = t(`chart.logged.${verification}`);
      const word = t(`figure.logged.${verification}`, { count: persons });
      const names = [...ledger.publishers.values()].map((each) => each[locale === "es" ? "shortEs" : "shortEn"]);
      const ours = page.panels[1]?.filter((sentence) => !names.some((name) => mentions(sentence, name)));
      const inChart = ours?.find((sentence) => sentence.includes(word));
      const inApi = exported.releases.filter(
        (each) => !each.hidden && each.verification === verification && (each.dayTo ?? "") >= since,
      );
      const inCsv = exported.releaseRows.filter(
        (row) => row.hidden === "0" && row.verification === verification && (row.day_to ?? "") >= since,
      );
      const sums = {
        api: inApi
          .flatMap(({ parts }) => parts)
          .filter((part) => counts(part.nationality))
          .reduce((sum, part) => sum + part.headcount, 0),
        csv: inCsv.filter((row) => counts(row.nationality ?? "")).reduce((sum, row) => sum + Number(row.headcount), 0),
      };
      const isThere = (value: number) => value || undefined;
      const { isCovered } = coverageOf(ledger);
      const inTable = lastInTable(page, what, t("chart.our_log"), asOf === null ? undefined : formatDate(asOf, locale));
      return {
        pure:
          persons === 0
            ? undefined
            : {
                value: persons,
                sentence: loggedSentence({ persons, verification, since, asOf, population, demonym }, locale),
              },
        values: {
          ...(isCovered && { table: inTable }),
          api: isThere(sums.api),
          csv: isThere(sums.csv),
          ...(population === "all" && { summary: isThere(exported.summary.logged.released[verification]) }),
        },
        sentences: isCovered ? { chart: inChart } : {},
      };
    },
  };
}

/** In a sentence, "Government" may be "the government". */
function mentions(sentence: string, name: string): boolean {
  return sentence.toLowerCase().includes(name.toLowerCase());
}

function figureValue(
  { value, parts }: Pick<PublishedCount, "value"> & { parts: { category: string; value: number }[] },
  population: Population,
) {
  const part = (category: string) => parts.find((each) => each.category === category)?.value ?? 0;
  const foreign = part("foreign_or_dual") || part("foreign") + part("dual");
  if (population === "all") return value ?? undefined;
  return population === "foreign_or_dual" ? foreign : (value ?? 0) - foreign;
}

function partsOf(text: string) {
  return [...text.matchAll(/nationality_group:(\w+)=(\d+)/g)].map(([, category = "", value]) => ({
    category,
    value: Number(value),
  }));
}

/** Returns the number in the last table row of a line, which must have the given date. */
function lastInTable(page: DashboardPage, what: string, who: string, date: string | undefined): number | undefined {
  const last = page.rows.findLast((row) => row[1] === what && row[2] === who && /\d/.test(row[3] ?? ""));
  return last && last[0] === date ? Number((last[3] ?? "").replace(/\D/g, "")) : undefined;
}
