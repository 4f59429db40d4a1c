import { isExactDay } from "@/domain/values/partial-day";
import { formatDate, formatNumber } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import type { NewestRelease, News } from "./newest";
import { dateOf, sentenceOf, voiceOf } from "./sentence";
import { withReview } from "./with-review";

/**
 * Returns the sentence of the newest known release, with date and source. Our own log speaks of one dated event and
 * names itself, so that it never reads as the country's number.
 */
export function newestReleaseSentence(release: NewestRelease, locale: Locale): string {
  const t = translator(locale);
  if (release.from === "figure") return sentenceOf(release.figure, locale);
  if (release.from === "log") {
    const { day, persons, verification } = release.logged;
    return t("home.news.documented", {
      count: persons,
      number: formatNumber(persons, locale),
      verification: t(`figure.logged.${verification}`, { count: persons }),
      when: t(isExactDay(day) ? "home.when.of_day" : "home.when.of_month", { date: formatDate(day, locale) }),
    });
  }
  const { figure, persons } = release;
  const sentence = t("home.news.moved", {
    count: persons,
    number: formatNumber(persons, locale),
    voice: voiceOf(figure, locale),
    date: dateOf(figure, locale),
  });
  return withReview(sentence, "count", [figure], locale);
}

/** Returns that nothing is new: no release known this week, no figure for longer than the limit; null if neither. */
export function nothingNewSentence(
  { noneThisWeek, staleDays }: Pick<News<unknown>, "noneThisWeek" | "staleDays">,
  locale: Locale,
): string | null {
  const t = translator(locale);
  const sentences = [
    ...(noneThisWeek ? [t("home.news.none_this_week")] : []),
    ...(staleDays === null ? [] : [t("chart.stale", { days: formatNumber(staleDays, locale) })]),
  ];
  return sentences.length === 0 ? null : sentences.join(" ");
}
