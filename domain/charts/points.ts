import { type FigureFacts, factsOf } from "@/domain/figures/facts";
import type { Figure } from "@/domain/figures/figure";
import { quantityOf } from "@/domain/figures/sentence";
import { withReview } from "@/domain/figures/with-review";
import { isExactDay, spanOf } from "@/domain/values/partial-day";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import { countHref } from "./hrefs";
import type { ChartTable, Point, Series } from "./spec";

/** Returns figures as points; a figure without a number has no point. */
export function pointsOf(context: ChartContext, figures: readonly Figure[]): Point[] {
  const { locale } = context;
  return figures.flatMap((figure) => {
    if (figure.value === null) return [];
    const { from, to } = spanOf(figure.asOf);
    const facts = factsOf(figure, locale);
    return [
      {
        day: from,
        dayTo: to,
        value: figure.value,
        hollow: !isExactDay(figure.asOf),
        label: quantityOf(figure, locale),
        text: facts.sentence,
        href: countHref(context, figure.count),
        facts,
      },
    ];
  });
}

/** A line of a chart, with the table's words for each point: its date (EDTF), or null if it states none. */
export type Line = { series: Series; what: string; who: string; dates: (string | null)[] };

/** A figure whose split was not published, for its own row in the table. */
export type AbsentRow = {
  id: string;
  date: string;
  what: string;
  who: string;
  href: string | null;
  facts: FigureFacts;
};

function dateOf(date: string | null | undefined, point: Point, locale: Locale): string | null {
  return date === null ? null : formatDate(date ?? point.day, locale);
}

/** Returns the table of a chart's lines: one row per point in order of time, including what was not published. */
export function tableOf(
  caption: string,
  lines: readonly Line[],
  absent: readonly AbsentRow[],
  locale: Locale,
): ChartTable {
  const t = translator(locale);
  const rows = lines.flatMap(({ series, what, who, dates }) =>
    series.points.map((point, index) => ({
      key: point.dayTo,
      id: `${series.id} ${dates[index]}`,
      cells: [dateOf(dates[index], point, locale), what, who, withReview(point.label, "cell", [point.facts], locale)],
      href: point.href,
      facts: point.facts,
    })),
  );
  const missing = absent.map(({ id, date, what, who, href, facts }) => ({
    key: spanOf(date).to,
    id,
    cells: [formatDate(date, locale), what, who, null],
    href,
    facts,
  }));
  return {
    caption,
    columns: [
      { key: "date", label: t("chart.column.date"), numeric: false },
      { key: "what", label: t("chart.column.what"), numeric: false },
      { key: "who", label: t("chart.column.who"), numeric: false },
      { key: "value", label: t("chart.column.value"), numeric: true },
    ],
    rows: [...rows, ...missing].toSorted((a, b) => a.key.localeCompare(b.key)).map(({ key: _, ...row }) => row),
    absent: t("chart.not_published"),
  };
}
