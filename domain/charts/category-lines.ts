import { partFacts } from "@/domain/figures/facts";
import type { CategoryPart, Figure } from "@/domain/figures/figure";
import { categoryFigureOf, figureOf } from "@/domain/figures/figure-of";
import { withReview } from "@/domain/figures/with-review";
import type { PublishedCount } from "@/domain/projection/published-count";
import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { countHref } from "./hrefs";
import { type AbsentRow, type Line, pointsOf } from "./points";
import { splitFigures } from "./population-figures";
import { shortName } from "./publisher-choice";
import type { Panel, Tone } from "./spec";

export type CategoryLine = { line: Line | undefined; figures: Figure[]; gaps: Panel["gaps"]; absent: PublishedCount[] };

/** The name and look of a line. */
export type LineLook = { name: string; short: string; tone: Tone; weight: "lead" | "other" };

/**
 * Returns one category of a publisher's counts as a line. If the category was not published, the line breaks and the
 * span is labelled.
 */
export function categoryLine(
  context: ChartContext,
  counts: readonly PublishedCount[],
  part: CategoryPart,
  look: LineLook,
): CategoryLine {
  const { ledger, locale } = context;
  const found = splitFigures(counts, (count) => categoryFigureOf(count, part, ledger.publishers));
  const points = pointsOf(context, found.figures);
  const publisher = counts[0]?.publisher ?? "";
  const line: Line = {
    series: { id: `${part.category}-${publisher}`, ...look, shape: "line", points },
    what: look.name,
    who: shortName(context, publisher),
    dates: found.figures.map((figure) => figure.asOf),
  };
  const label = translator(locale)("chart.not_published");
  return {
    line: points.length === 0 ? undefined : line,
    figures: found.figures,
    gaps: found.gaps.map((gap) => ({ ...gap, label })),
    absent: found.absent,
  };
}

/** Returns the row of a count that lacks a value; `code` names the value for machines, `what` in words. */
export function absentRow(context: ChartContext, count: PublishedCount, code: string, what: string): AbsentRow {
  const { locale, ledger } = context;
  const who = shortName(context, count.publisher);
  const date = formatDate(count.asOf, locale);
  const words = translator(locale)("figure.category_absent", { publisher: who, date, what });
  const sentence = withReview(words, "count", [count], locale);
  const facts = partFacts(figureOf(count, ledger.publishers), code, null, sentence);
  return {
    id: `absent ${code} ${count.id}`,
    date: count.asOf,
    what,
    who,
    href: countHref(context, count.id),
    facts,
  };
}

/** Returns the unpublished spans of all lines, without duplicates. */
export function gapsOfAll(lines: readonly Pick<CategoryLine, "gaps">[]): Panel["gaps"] {
  const all = lines.flatMap((each) => each.gaps).toSorted((a, b) => a.from.localeCompare(b.from));
  const joined: Panel["gaps"] = [];
  for (const gap of all) {
    const last = joined.at(-1);
    if (!last || gap.from >= last.to) joined.push({ ...gap });
    else if (gap.to > last.to) last.to = gap.to;
  }
  return joined;
}
