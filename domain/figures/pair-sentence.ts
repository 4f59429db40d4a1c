import { isExactDay } from "@/domain/values/partial-day";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { figureOf, type Publishers } from "./figure-of";
import type { Pair } from "./pairs";
import { sentenceOf } from "./sentence";

/** Returns a pair in words: the sentence of each figure, and how their windows compare. */
export function pairSentence(pair: Pair, publishers: Publishers, locale: Locale): string {
  const figures = [pair.announced, pair.verified].map((count) => sentenceOf(figureOf(count, publishers), locale));
  return [...figures, comparisonSentence(pair, locale)].join(" ");
}

/** Returns "Same start; 3 days between the cut-off dates." */
export function comparisonSentence({ announced, days }: Pair, locale: Locale): string {
  const exact = String(isExactDay(announced.since ?? ""));
  return translator(locale)("pair.comparison", { exact, days });
}
