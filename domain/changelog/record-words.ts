import type { Measure } from "@/domain/values/vocabulary";
import { uncapital } from "@/domain/wording/capital";
import { formatDate } from "@/domain/wording/format";
import { numberRanges } from "@/domain/wording/number-ranges";
import { translator } from "@/messages/translator";
import { changeWords } from "./change-words";
import { type LogWords, valueWords } from "./changelog-values";
import type { LoggedRecord } from "./logged-record";

/**
 * Returns a record's title in the changelog: "Excarcelación n.º 3", "Foro Penal, personas detenidas, 4 de mayo de
 * 2026".
 */
export function recordTitle({ type, id, row }: LoggedRecord, words: LogWords): string {
  const t = translator(words.locale);
  const title = t(`log.record.${type}`, { id });
  if (row === null || type === "release" || type === "detention") return title;
  switch (type) {
    case "count": {
      const measure = uncapital(t(`measure.${row.measure as Measure}`));
      return [valueWords(words, "publisher", row.publisher), measure, formatDate(String(row.asOf), words.locale)].join(
        ", ",
      );
    }
    case "publisher":
      return `${title}: ${String(words.locale === "es" ? row.shortEs : row.shortEn)}`;
    case "facility":
      return `${title}: ${String(row.name)}`;
    case "source":
      return `${title}: ${String(row.outlet)}`;
    default:
      return title;
  }
}

/** Returns what a head did to a record, in one sentence without a person's name. */
export function recordSentence(record: LoggedRecord, words: LogWords): string {
  return `${recordTitle(record, words)}: ${whatWords(record, words)}.`;
}

/** Returns the same without the record's title: "se retiró", "quedó en revisión", "lo que decía ya no se muestra". */
export function whatWords(record: LoggedRecord, words: LogWords): string {
  return whatList(record, words).join("; ");
}

/** Returns what a head did to a record, one thing each: what happened to its review, then to its content. */
export function whatList(record: LoggedRecord, words: LogWords): string[] {
  const t = translator(words.locale);
  const review = record.review === null ? [] : [t(`log.review.${record.review}`)];
  if (record.what === "same") return review;
  if (record.hidden) return [...review, t("log.tombstone")];
  if (record.what === "named") return [...review, namedWords(record, words.locale)];
  if (record.what !== "changed") return [...review, t(`log.what.${whatOf(record)}`)];
  return [...review, ...record.changes.map((change) => changeWords(change, words, record.type).sentence)];
}

function namedWords({ members = [] }: LoggedRecord, locale: LogWords["locale"]): string {
  const t = translator(locale);
  return members.length === 0
    ? t("log.what.named")
    : t("log.what.named_in", { numbers: numberRanges(members, locale) });
}

/** `same`, `named` and `changed` have words of their own. */
function whatOf({ what }: LoggedRecord): "added" | "removed" | "returned" {
  return what === "removed" || what === "returned" ? what : "added";
}
