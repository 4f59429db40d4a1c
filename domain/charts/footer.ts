import type { Figure } from "@/domain/figures/figure";
import { type Day, daysBetween } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { outletWords } from "@/domain/wording/source-words";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import type { ChartFooter, Milestone, Panel } from "./spec";

/** Anyone may use the ledger's data with attribution. */
export const licence = "CC BY 4.0";

/** Returns the footer of a chart: the last day of its data, whether that is long ago, the sources and the licence. */
export function footerOf(
  { locale, view, ledger }: ChartContext,
  asOf: string | null,
  figures: readonly Figure[],
  note: string | null,
): ChartFooter {
  const t = translator(locale);
  return {
    asOf: asOf === null ? t("chart.no_data") : t("chart.as_of", { date: formatDate(asOf, locale) }),
    stale: asOf === null ? null : staleSentence(spanOf(asOf).to, view.day, ledger.settings.stalenessDays, locale),
    sources: sourcesOf(figures, locale),
    note,
    licence,
  };
}

/** Returns the footer of a chart of our own log, where each record cites its own sources. */
export function loggedFooter(context: ChartContext, asOf: string | null, note: string): ChartFooter {
  const label = translator(context.locale)("chart.records_sources");
  return { ...footerOf(context, asOf, [], note), sources: asOf === null ? [] : [{ label, url: null }] };
}

/** Returns a note that also says so if the panels of a chart have different scales. */
export function withScales(panels: readonly Panel[], note: string, locale: ChartContext["locale"]): string {
  const differ = new Set(panels.map(({ max }) => max)).size > 1;
  return differ ? `${note} ${translator(locale)("chart.scales_differ")}` : note;
}

/** Returns the date of the newest figure; null if there is none. */
export function newestDate(figures: readonly Figure[]): string | null {
  return (
    figures
      .map((figure) => figure.asOf)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * Returns "No new figure in N days", or null while it is within the limit. It stands next to the figure's date;
 * `stale_of` includes the date where another date stands there.
 */
export function staleSentence(
  newest: Day,
  today: Day,
  limit: number,
  locale: ChartContext["locale"],
  form: "stale" | "stale_of" = "stale",
): string | null {
  const age = daysBetween(newest, today);
  if (age <= limit) return null;
  return translator(locale)(`chart.${form}`, { days: formatNumber(age, locale), date: formatDate(newest, locale) });
}

/** Returns the milestones inside an axis, lettered in order of time. */
export function milestonesWithin({ ledger, locale }: ChartContext, from: Day, to: Day): Milestone[] {
  return ledger.milestones
    .filter((milestone) => milestone.on >= from && milestone.on <= to)
    .map((milestone, index) => ({
      letter: String.fromCharCode(65 + index),
      day: milestone.on,
      dayLabel: formatDate(milestone.on, locale),
      title: locale === "es" ? milestone.titleEs : milestone.titleEn || milestone.titleEs,
    }));
}

/** Returns each publisher's newest page, without duplicates. */
function sourcesOf(figures: readonly Figure[], locale: ChartContext["locale"]): ChartFooter["sources"] {
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const known = newest.get(figure.publisher);
    if (!known || known.asOf <= figure.asOf) newest.set(figure.publisher, figure);
  }
  return [...newest.values()].map((figure) => ({
    label: [figure.publisherName[locale], figure.source && outletWords(figure.source, locale)]
      .filter(Boolean)
      .join(" · "),
    date: formatDate(figure.asOf, locale),
    url: figure.source?.url ?? null,
    archivedUrl: figure.source?.archivedUrl ?? null,
  }));
}
