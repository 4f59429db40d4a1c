import type { PublishedCount } from "@/domain/projection/published-count";
import { isExactDay } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { drawnFigures, newestFigure, seriesKey } from "./series";
import type { Ledger } from "./summary";
import { withReview } from "./with-review";

/** The newest stock of the lead publisher, the one before it in the same series, and the difference between the two. */
export type SincePrevious = { from: PublishedCount; to: PublishedCount; difference: number };

/**
 * Returns how the lead publisher's stock changed since its previous figure; null if there is no previous one, or if one
 * of the two is not an exact number: from "more than 600" nothing can be subtracted.
 */
export function sincePrevious({ counts, settings }: Pick<Ledger, "counts" | "settings">): SincePrevious | null {
  const to = newestFigure(
    counts.filter((count) => count.measure === "detained" && count.publisher === settings.leadPublisher),
  );
  if (!to) return null;
  const from = drawnFigures(counts.filter((count) => seriesKey(count) === seriesKey(to))).at(-2);
  if (!from || from.value === null || to.value === null) return null;
  if (from.qualifier !== "exact" || to.qualifier !== "exact") return null;
  return { from, to, difference: to.value - from.value };
}

/** Returns "35 menos que el 20 de junio de 2026 (379)". */
export function sincePreviousSentence({ from, to, difference }: SincePrevious, locale: Locale): string {
  const t = translator(locale);
  const sentence = t("home.since_previous", {
    direction: difference < 0 ? "fewer" : difference > 0 ? "more" : "same",
    number: formatNumber(Math.abs(difference), locale),
    when: t(isExactDay(from.asOf) ? "home.when.day" : "home.when.month", { date: formatDate(from.asOf, locale) }),
    previous: formatNumber(from.value ?? 0, locale),
  });
  return withReview(sentence, "derived", [from, to], locale);
}
