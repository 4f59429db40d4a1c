import type { Figure } from "@/domain/figures/figure";
import { type Day, daysBetween } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";
import type { ChartFooter, Milestone } from "./spec";

/** Data of the ledger may be used by anybody who names it. */
export const licence = "CC BY 4.0";

/** What stands under a chart: until when its data go, whether that is long ago, where they come from, its licence. */
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

/** What stands under a chart of what is logged here: each record behind it cites its own sources. */
export function loggedFooter(context: ChartContext, asOf: string | null, note: string): ChartFooter {
  const label = translator(context.locale)("chart.records_sources");
  return { ...footerOf(context, asOf, [], note), sources: asOf === null ? [] : [{ label, url: null }] };
}

/** The date of the newest of some figures; null where there is none. */
export function newestDate(figures: readonly Figure[]): string | null {
  return (
    figures
      .map((figure) => figure.asOf)
      .toSorted()
      .at(-1) ?? null
  );
}

/**
 * "The newest figure is N days old", or null while it is not older than the limit. It stands beside the figure's date;
 * `stale_of` says the date too, where another one stands there.
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

/** The milestones inside an axis, lettered in order of time. */
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

/** Each publisher's newest page, once. */
function sourcesOf(figures: readonly Figure[], locale: ChartContext["locale"]): ChartFooter["sources"] {
  const newest = new Map<string, Figure>();
  for (const figure of figures) {
    const known = newest.get(figure.publisher);
    if (!known || known.asOf <= figure.asOf) newest.set(figure.publisher, figure);
  }
  return [...newest.values()].map((figure) => ({
    label: [figure.publisherName[locale], figure.source?.outlet].filter(Boolean).join(" · "),
    url: figure.source?.url ?? null,
  }));
}
