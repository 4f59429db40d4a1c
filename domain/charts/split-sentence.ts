import { categoryWords } from "@/domain/figures/category-labels";
import { figureOf } from "@/domain/figures/figure-of";
import { type Partition, partitionOf } from "@/domain/figures/partition";
import { sentenceOf } from "@/domain/figures/sentence";
import { drawnFigures } from "@/domain/figures/series";
import type { PublishedCount } from "@/domain/projection/published-count";
import { formatDate, formatNumber } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { ChartContext } from "./chart-context";

/**
 * Returns the newest split of some counts in words: the total's whole sentence, its parts, and what was left out. If a
 * newer count came without the split, it says so.
 */
export function splitSentence(
  { ledger, locale }: ChartContext,
  dimension: Partition,
  counts: readonly PublishedCount[],
): string {
  const t = translator(locale);
  const drawn = drawnFigures(counts);
  const newest = drawn.findLast((count) => partitionOf(count, dimension).parts.length > 0);
  const last = drawn.at(-1);
  if (!newest || !last) return t("chart.no_data");
  const { parts, rest } = partitionOf(newest, dimension);
  const words = parts.map(
    ({ category, value }) => `${formatNumber(value, locale)} ${categoryWords({ dimension, category }, value, locale)}`,
  );
  const sentences = [
    sentenceOf(figureOf(newest, ledger.publishers), locale),
    t("chart.partition.parts", { parts: new Intl.ListFormat(locale, { type: "conjunction" }).format(words) }),
    rest !== null && rest > 0 && t("chart.partition.rest", { count: rest, number: formatNumber(rest, locale) }),
    last !== newest && t("chart.partition.newer", { date: formatDate(last.asOf, locale) }),
  ];
  return sentences.filter(Boolean).join(" ");
}
