import { formatDate } from "@/domain/wording/format";
import { translator } from "@/messages/translator";
import type { LogWords } from "./changelog-values";
import type { LogEntry } from "./log-entry";
import { recordSentence, recordTitle, whatWords } from "./record-words";

/** Returns what a head did and when: "Corrección del 10 de marzo de 2026". */
export function entryTitle(
  { kind, day }: Pick<LogEntry, "kind" | "day">,
  { locale }: Pick<LogWords, "locale">,
): string {
  const t = translator(locale);
  return t("log.entry", { kind: t(`log.kind.${kind}`), date: formatDate(day, locale) });
}

/**
 * Returns an entry in one or two sentences: what and when, the first record, and for a figure its old and new number.
 * Other values stay in the log: they can be long, and notes are free text.
 */
export function entryHeadline(entry: LogEntry, words: LogWords): string {
  const t = translator(words.locale);
  const [record] = entry.records;
  const title = entryTitle(entry, words);
  if (record === undefined) return `${title}.`;
  const shown = { ...record, changes: record.changes.filter(({ field, part }) => field === "value" && part === null) };
  const what = whatWords(shown, words);
  const name = recordTitle(record, words);
  const sentence = what === "" ? `${name}.` : `${name}: ${what}.`;
  const more = entry.records.length > 1 ? [t("home.news.and_more")] : [];
  return [`${title}.`, sentence, ...more].join(" ");
}

/** Returns the whole entry in sentences: the kind, each record, and the public reason. Without the staff's note. */
export function entrySentence(entry: LogEntry, words: LogWords): string {
  const t = translator(words.locale);
  const records = entry.records.map((record) => recordSentence(record, words));
  const reason = entry.publicReason ? [t(`reason.${entry.publicReason}`)] : [];
  return [...(records.length > 0 ? records : [t("log.no_values")]), ...reason].join(" ");
}

/**
 * Returns the note in the reader's language; English readers get the Spanish note, marked as such, if there is no
 * English one.
 */
export function noteOf(entry: LogEntry, { locale }: Pick<LogWords, "locale">): { text: string; lang: string } | null {
  if (entry.note === null) return null;
  const { es, en } = entry.note;
  return locale === "en" && en !== "" ? { text: en, lang: "en" } : { text: es, lang: "es" };
}
