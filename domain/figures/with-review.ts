import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/**
 * Returns a text about one or several figures with the note that one is under review, if so. `cell`: a number alone;
 * `count`: a sentence about one count; `derived`: a sentence about a number calculated from counts.
 */
export function withReview(
  text: string,
  about: "cell" | "count" | "derived",
  counts: readonly { underReview: boolean }[],
  locale: Locale,
): string {
  const isMarked = counts.some(({ underReview }) => underReview);
  return isMarked ? translator(locale)(`figure.review.${about}`, { text }) : text;
}
