import { categoryWords } from "@/domain/figures/category-labels";
import type { Figure } from "@/domain/figures/figure";
import { categoryFigureOf, figureOf, foreignFigureOf, type Publishers } from "@/domain/figures/figure-of";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { FacilityRow } from "@/domain/projection/rows";
import { spanOf } from "@/domain/values/partial-day";
import { movement } from "@/domain/values/vocabulary";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { type Search, type Searched, searchIndex } from "./search-index";
import { wordsOf } from "./words-of";

type Ledger = {
  counts: readonly PublishedCount[];
  publishers: Publishers;
  facilities: ReadonlyMap<string, FacilityRow>;
};

/**
 * Returns a function that finds published figures, with their parts, by number, date, publisher and what is counted:
 * "806", "foro penal enero 2026", "mujeres 5/1/2026". Figures with a typed number come first, then whole counts, then the
 * newest.
 */
export async function figureSearch(ledger: Ledger, locale: Locale): Promise<Search<Figure>> {
  const find = await searchIndex(ledger.counts.flatMap((count) => figuresOf(count, ledger)).map(searched));
  return (text) => {
    const words = new Set(wordsOf(text));
    const isTyped = (figure: Figure) => Number(figure.value !== null && words.has(String(figure.value)));
    return find(text).toSorted(
      (a, b) => isTyped(b) - isTyped(a) || isPart(a) - isPart(b) || lastDay(b).localeCompare(lastDay(a)),
    );
  };

  function searched(figure: Figure): Searched<Figure> {
    return { item: figure, text: () => textOf(figure, ledger.publishers, locale) };
  }
}

/** Returns a count and its published parts as figures. What a publisher printed about the movement is not a part. */
function figuresOf(count: PublishedCount, { publishers, facilities }: Ledger): Figure[] {
  const parts = count.parts.flatMap(({ dimension, category }) => {
    if (dimension === movement) return [];
    if (category === "foreign_or_dual") return foreignFigureOf(count, publishers) ?? [];
    const name = dimension === "facility" ? facilities.get(category)?.name : undefined;
    return categoryFigureOf(count, { dimension, category, ...(name && { name }) }, publishers) ?? [];
  });
  return [figureOf(count, publishers), ...parts];
}

/** The window is left out: a search for its first day would find every later figure of the series. */
function textOf(figure: Figure, publishers: Publishers, locale: Locale): string {
  const t = translator(locale);
  const publisher = publishers.get(figure.publisher);
  return [
    figure.value ?? "",
    t(`figure.of.${figure.measure}`, { count: 2 }),
    t(`measure.${figure.measure}`),
    partWords(figure, locale),
    ...(publisher ? [publisher.nameEs, publisher.nameEn, publisher.shortEs, publisher.shortEn] : [figure.publisher]),
    formatDate(figure.asOf, locale),
    figure.asOf,
    figure.asOf.slice(0, 7),
  ].join(" ");
}

function partWords({ part, value, measure }: Figure, locale: Locale): string {
  const t = translator(locale);
  const count = value ?? 2;
  if (part === null) return "";
  if (typeof part !== "string") return categoryWords(part, count, locale);
  return measure === "detained" || measure === "released"
    ? t(`figure.part.${part}.${measure}`, { count })
    : t("figure.category.foreign_or_dual", { count });
}

function isPart({ part }: Figure): number {
  return Number(part !== null);
}

function lastDay({ asOf }: Figure): string {
  return spanOf(asOf).to;
}
