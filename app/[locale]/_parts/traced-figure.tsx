import type { ReactNode } from "react";
import { Figure } from "@/components/ui/figure";
import type { TraceRow } from "@/components/ui/trace";
import type { ChartContext } from "@/domain/charts/chart-context";
import { countHref } from "@/domain/charts/hrefs";
import { noteBeside } from "@/domain/figures/caveat";
import type { Figure as PublishedFigure } from "@/domain/figures/figure";
import { sentenceOf } from "@/domain/figures/sentence";
import { demonymOf } from "@/domain/wording/demonym";
import { formatNumber } from "@/domain/wording/format";
import { outletWords } from "@/domain/wording/source-words";
import { translator } from "@/messages/translator";

type Props = { figure: PublishedFigure; context: ChartContext; size?: "lead" | "plain"; children?: ReactNode };

/** A publisher's figure as its sentence, with its source, definition and record one click away. */
export function TracedFigure({ figure, context, size = "plain", children }: Props) {
  const { locale } = context;
  return (
    <Figure
      size={size}
      sentence={sentenceOf(figure, locale)}
      value={figure.value === null ? null : formatNumber(figure.value, locale)}
      trace={traceOf(figure, context)}
      traceLabel={translator(locale)("trace.label")}
    >
      {children}
    </Figure>
  );
}

/** Returns the source with a link to its archived copy, if there is one. */
function sourceRow({ source }: PublishedFigure, locale: ChartContext["locale"]): TraceRow[] {
  if (!source) return [];
  const t = translator(locale);
  const archived = source.archivedUrl === null ? null : { label: t("release.archived"), href: source.archivedUrl };
  return [{ term: t("trace.source"), text: outletWords(source, locale), href: source.url, archived }];
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
