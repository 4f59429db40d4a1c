import { group } from "d3-array";
import type { Figure } from "@/domain/figures/figure";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { windowOf } from "@/domain/figures/sentence";
import { drawnFigures, inTime, seriesKey } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import { measures } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/** A column of the table: a series, and its name in the reader's language. */
export type DatedSeries = { key: string; label: string };

/** A cell that has a figure. */
export type DatedFigure = { date: string; series: DatedSeries; figure: Figure };

/** `rows`: one for each date, oldest first; a null was not published, or was announced without a number. */
export type CountsByDate = {
  series: DatedSeries[];
  rows: { date: string; values: (number | null)[] }[];
  figures: DatedFigure[];
};

/**
 * Returns the drawn figure of each series and date as a wide table: one row for each date, one column for each
 * publisher, measure and first day.
 */
export function countsByDate(counts: readonly PublishedCount[], publishers: Publishers, locale: Locale): CountsByDate {
  const drawn = drawnFigures(counts);
  const series = seriesOf(drawn, publishers, locale);
  const dates = Array.from(group(drawn.toSorted(inTime), ({ asOf }) => asOf));
  return {
    series,
    rows: dates.map(([date, own]) => ({
      date,
      values: series.map(({ key }) => own.find((count) => seriesKey(count) === key)?.value ?? null),
    })),
    figures: dates.flatMap(([date, own]) =>
      series.flatMap((each) => {
        const count = own.find((one) => seriesKey(one) === each.key);
        return count ? [{ date, series: each, figure: figureOf(count, publishers) }] : [];
      }),
    ),
  };
}

/** Returns the series in order of publisher, measure and first day. */
function seriesOf(drawn: readonly PublishedCount[], publishers: Publishers, locale: Locale): DatedSeries[] {
  const t = translator(locale);
  const firsts = Array.from(group(drawn, seriesKey).values(), ([first]) => first as PublishedCount);
  const ordered = firsts.toSorted(
    (a, b) =>
      a.publisher.localeCompare(b.publisher) ||
      measures.indexOf(a.measure) - measures.indexOf(b.measure) ||
      (a.since ?? "").localeCompare(b.since ?? ""),
  );
  return ordered.map((count) => {
    const { publisherName, measure, since } = figureOf(count, publishers);
    const what = [t(`measure.${measure}`), windowOf({ measure, since }, locale).trim()].filter(Boolean).join(" ");
    return { key: seriesKey(count), label: `${publisherName[locale]}: ${what}` };
  });
}
