import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { sentenceOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import type { Day } from "@/domain/values/day";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { noteOf } from "./entry-words";
import type { LogEntry } from "./log-entry";

/** A correction of a published count. */
export type CountCorrection = Pick<LogEntry, "head" | "day" | "publicReason" | "note"> & {
  /** The count before the correction, and the day from which the public read it; null if it is not disclosed any more. */
  before: { count: PublishedCount; since: Day } | null;
};

/** Returns a correction in words: when, what the figure said until then, why, and the staff's note. */
export function correctionWords({ before, ...correction }: CountCorrection, publishers: Publishers, locale: Locale) {
  const t = translator(locale);
  const { day, publicReason } = correction;
  return {
    title: t("count.correction.title", { date: formatDate(day, locale) }),
    before:
      before &&
      t("count.correction.before", {
        since: formatDate(before.since, locale),
        sentence: sentenceOf(figureOf(before.count, publishers), locale),
      }),
    reason: publicReason && t(`reason.${publicReason}`),
    note: noteOf({ ...correction, kind: "corrected", hour: 0, records: [] }, { locale }),
  };
}

/** Returns a correction for machines. */
export function correctionExport({ head, day, publicReason, note, before }: CountCorrection, publishers: Publishers) {
  const sentence = (locale: Locale) => before && sentenceOf(figureOf(before.count, publishers), locale);
  return {
    head,
    on: day,
    reason: publicReason,
    note: { es: note?.es || null, en: note?.en || null },
    before: before && {
      ...{ since: before.since, value: before.count.value, qualifier: before.count.qualifier, asOf: before.count.asOf },
      sentence: { es: sentence("es"), en: sentence("en") },
    },
  };
}
