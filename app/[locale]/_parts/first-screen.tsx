import { Figure } from "@/components/ui/figure";
import type { TraceRow } from "@/components/ui/trace";
import type { ChartContext } from "@/domain/charts/chart-context";
import { staleSentence } from "@/domain/charts/footer";
import { countHref } from "@/domain/charts/hrefs";
import { noteBeside } from "@/domain/figures/caveat";
import type { Figure as PublishedFigure } from "@/domain/figures/figure";
import { sentenceOf } from "@/domain/figures/sentence";
import { announcedFigure, summaryOf } from "@/domain/figures/summary";
import { spanOf } from "@/domain/values/partial-day";
import { demonymOf } from "@/domain/wording/demonym";
import { formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";

/**
 * How many are detained, with date and publisher; how many were released, as verified and as announced, and since when.
 */
export function FirstScreen({ context }: { context: ChartContext }) {
  const { ledger, locale, view } = context;
  const t = translator(locale);
  const summary = summaryOf(ledger);
  const { baseDate, leadPublisher, stalenessDays } = ledger.settings;
  const verified = summary.released.find((figure) => figure.publisher === leadPublisher && figure.since === baseDate);
  const announced = announcedFigure(summary, baseDate);
  const stale = summary.asOf === null ? null : staleSentence(spanOf(summary.asOf).to, view.day, stalenessDays, locale);
  const plain = [summary.foreignOrDual, verified, announced].flatMap((figure) => figure ?? []);
  return (
    <section aria-labelledby="today">
      <h1 id="today" className="visually-hidden">
        {t("site.heading")}
      </h1>
      {summary.detained === null && <p>{t("chart.no_data")}</p>}
      <div className="figures">
        {summary.detained && (
          <Figure
            size="lead"
            sentence={sentenceOf(summary.detained, locale)}
            value={shownValue(summary.detained, locale)}
            trace={traceOf(summary.detained, context)}
            traceLabel={t("trace.label")}
            note={stale}
          />
        )}
        {plain.map((figure) => (
          <Figure
            key={`${figure.count} ${figure.part}`}
            sentence={sentenceOf(figure, locale)}
            value={shownValue(figure, locale)}
            trace={traceOf(figure, context)}
            traceLabel={t("trace.label")}
          />
        ))}
      </div>
    </section>
  );
}

/** Returns the number as the sentence writes it. */
function shownValue(figure: PublishedFigure, locale: ChartContext["locale"]): string | null {
  return figure.value === null ? null : formatNumber(figure.value, locale);
}

function sourceRow({ source }: PublishedFigure, locale: ChartContext["locale"]): TraceRow[] {
  if (!source) return [];
  const t = translator(locale);
  const archived = source.archivedUrl === null ? null : { label: t("release.archived"), href: source.archivedUrl };
  return [{ term: t("trace.source"), text: source.outlet, href: source.url, archived }];
}

/** Returns a figure's publisher, source, definition, formula and note, and a link to its record at this view. */
function traceOf(figure: PublishedFigure, context: ChartContext): TraceRow[] {
  const { locale } = context;
  const t = translator(locale);
  const note = noteBeside(figure, locale);
  return [
    {
      term: t("trace.publisher"),
      text: `${figure.publisherName[locale]} (${t(`stance.${figure.stance}`)})`,
      href: null,
    },
    ...sourceRow(figure, locale),
    {
      term: t("trace.definition"),
      text: t(
        `definition.${figure.part ? "foreign_or_dual" : figure.measure === "detained" ? "detained" : "released"}`,
        { people: demonymOf(context.ledger.settings, locale) },
      ),
      href: null,
    },
    { term: t("trace.formula"), text: t(figure.part ? "formula.part" : "formula.newest"), href: null },
    ...(note ? [{ term: t("trace.note"), text: note, href: null }] : []),
    { term: t("trace.records"), text: t("trace.see_record"), href: countHref(context, figure.count) },
  ];
}
