import { type Edition, shortHash } from "@/domain/view/edition";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";
import { licence } from "./footer";

/** What is cited: its title, the sentence of its newest figure, and its frozen address. */
export type Cited = { title: string; sentence: string; address: string };

/**
 * Returns a citation as one line of plain text: the figure, its publisher, the version of the ledger and the address.
 */
export function plainCitation({ sentence, address }: Cited, edition: Edition, locale: Locale): string {
  return translator(locale)("cite.plain", { sentence, ...versionOf(edition, locale), address });
}

/** Returns a citation in APA 7 style for a data set: author, year and day, title, version, address. */
export function apaCitation({ title, address }: Cited, edition: Edition, locale: Locale): string {
  const t = translator(locale);
  return t("cite.apa", { title, year: edition.day.slice(0, 4), ...versionOf(edition, locale), address });
}

function versionOf(edition: Edition, locale: Locale) {
  return {
    site: edition.title[locale],
    head: edition.head,
    hash: shortHash(edition.hash),
    date: formatDate(edition.day, locale),
    licence,
  };
}
