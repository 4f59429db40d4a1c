import { factsOf, partFacts } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { categoryFigureOf, figureOf } from "@/domain/figures/figure-of";
import { sentenceOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import { withReview } from "@/domain/figures/with-review";
import type { PublishedCount } from "@/domain/projection/published-count";
import { homeOnly } from "@/domain/wording/demonym";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import { barTable } from "./bar-table";
import type { ChartContext } from "./chart-context";
import { entry } from "./entry";
import { footerOf, newestDate } from "./footer";
import { countHref } from "./hrefs";
import { populationFigure } from "./population-figures";
import { publishersOf } from "./publisher-choice";
import type { Bar, BarChart, BarGroup, Tone } from "./spec";

const groupNames = ["home_only", "foreign_or_dual", "foreign", "dual"] as const;
type GroupName = (typeof groupNames)[number];

const toneOf: Record<GroupName, Tone> = {
  home_only: "venezuelan",
  foreign_or_dual: "foreign",
  foreign: "foreign",
  dual: "foreign",
};

/**
 * Draws each publisher's newest split by nationality group: home country only (derived), foreign or dual, and within
 * these foreigners and dual nationals if published separately. All groups of a publisher come from one count.
 */
function nationalityGroups(context: ChartContext, counts: PublishedCount[]): BarChart {
  const { ledger, locale } = context;
  const t = translator(locale);
  const groups = counts.map((count) => groupOf(context, count));
  const figures = counts.map((count) => figureOf(count, ledger.publishers));
  const title = t("chart.nationality_groups.title");
  return {
    kind: "bars",
    id: "nationality-groups",
    locale,
    title,
    summary: groups
      .flatMap((group) => group.rows.filter(({ id, value }) => id === "foreign_or_dual" && value !== null))
      .map((row) => row.facts.sentence)
      .join(" "),
    headline: groups
      .slice(0, 1)
      .flatMap(({ rows }) => rows.filter(({ id }) => id === "foreign_or_dual"))
      .map((row) => ({ number: row.value === null ? null : row.valueLabel, sentence: row.text, tone: row.tone })),
    max: Math.max(1, ...groups.flatMap((group) => group.rows.map((row) => row.value ?? 0))),
    groups,
    table: barTable(title, t("chart.column.what"), groups, locale),
    footer: footerOf(context, newestDate(figures), figures, t("chart.nationality_groups.note")),
  };
}

function groupOf(context: ChartContext, count: PublishedCount): BarGroup {
  const { ledger, locale } = context;
  const t = translator(locale);
  return {
    id: count.publisher,
    title: sentenceOf(figureOf(count, ledger.publishers), locale),
    comparable: true,
    note: null,
    rows: groupNames.map((name) => barOf(context, count, name)),
  };

  function barOf(context: ChartContext, count: PublishedCount, name: GroupName): Bar {
    const label = name === "home_only" ? homeOnly(ledger.settings, locale) : t(`chart.nationality_groups.${name}`);
    const figure = figureFor(context, count, name);
    const who = figureOf(count, ledger.publishers);
    const words = { publisher: who.publisherName[locale], date: formatDate(count.asOf, locale), what: label };
    const facts = figure
      ? factsOf(figure, locale)
      : partFacts(
          who,
          `nationality_group.${name}`,
          null,
          withReview(t("figure.category_absent", words), "count", [count], locale),
        );
    return {
      id: name,
      label,
      value: facts.value,
      valueLabel: facts.value === null ? t("chart.not_published") : formatNumber(facts.value, locale),
      detail: name === "home_only" && figure ? t("chart.nationality_groups.derived") : null,
      tone: toneOf[name],
      text: facts.sentence,
      href: countHref(context, count.id),
      facts,
    };
  }
}

function figureFor({ ledger }: ChartContext, count: PublishedCount, name: GroupName): Figure | undefined {
  if (name === "home_only" || name === "foreign_or_dual") return populationFigure(count, name, ledger);
  return categoryFigureOf(count, { dimension: "nationality_group", category: name }, ledger.publishers);
}

/**
 * Returns each publisher's newest drawn count of detained people that has any of the groups; the lead publisher's
 * first.
 */
function newestCounts(context: ChartContext): PublishedCount[] {
  const withGroups = drawnFigures(
    context.ledger.counts.filter(
      (count) => count.measure === "detained" && count.parts.some((part) => part.dimension === "nationality_group"),
    ),
  );
  return publishersOf(context, withGroups).flatMap(
    (publisher) => withGroups.findLast((count) => count.publisher === publisher) ?? [],
  );
}

export const nationalityGroupsEntry = entry({
  theme: "nationality",
  shape: {},
  choices: () => [],
  draw: (context) => {
    const counts = newestCounts(context);
    if (counts.length > 0) return nationalityGroups(context, counts);
    return { absent: translator(context.locale)("chart.no_data"), nearest: null };
  },
});
