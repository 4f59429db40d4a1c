import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { nationalitiesOf } from "./release-sentence";

/**
 * Returns the whole sentence of a logged detention: number of people, start, nationality and state. It contains no
 * name.
 */
export function detentionSentence(detention: PublishedDetention, locale: Locale): string {
  return translator(locale)("detention.sentence", {
    count: detention.headcount,
    from: startOf(detention, locale),
    nationalities: nationalitiesOf(detention, locale),
    standing: standingOf(detention, locale),
  });
}

/** Returns what may be said of a detention that an earlier view counted and that is not shown today. */
export function hiddenDetentionSentence(detention: Pick<HiddenDetention, "number">, locale: Locale): string {
  return translator(locale)("detention.hidden_row", { number: detention.number });
}

/** Returns "desde el 7 de enero de 2025", "desde julio de 2025", or that the first day is unknown. */
export function startOf({ day }: Pick<PublishedDetention, "day">, locale: Locale): string {
  const t = translator(locale);
  if (day === null) return t("detention.start_unknown");
  const isDay = /^\d{4}-\d{2}-\d{2}/.test(day);
  return t(isDay ? "detention.since" : "detention.since_month", { date: formatDate(day, locale) });
}

/**
 * Returns how and when the detention ended; or the last recorded state and that no end was published, which does not
 * claim that the person is still held. If a release was refuted, it says so.
 */
export function standingOf(
  { ended, endDay, custody, release }: Pick<PublishedDetention, "ended" | "endDay" | "custody" | "release">,
  locale: Locale,
): string {
  const t = translator(locale);
  if (ended !== null) {
    return [t(`spell_end.${ended}`), endDay === null ? "" : formatDate(endDay, locale)].filter(Boolean).join(", ");
  }
  const state = custody === null ? "" : t(`custody.${custody}`);
  const end = release === null ? t("detention.no_end") : t("detention.refuted_end");
  return [state, end].filter(Boolean).join(" · ");
}
