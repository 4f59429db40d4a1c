import type { Imprint } from "@/components/pictures/imprint";
import type { Choices } from "@/domain/charts/entry";
import { type Edition, frozenAddress, shortHash } from "@/domain/view/edition";
import { formatDate } from "@/domain/wording/format";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

/**
 * Returns the source information of a picture. The permanent address of `path` does not change with later publications.
 */
export function imprintOf(edition: Edition, locale: Locale, path: string, choices: Choices = {}): Imprint {
  const version = { head: edition.head, hash: shortHash(edition.hash), date: formatDate(edition.day, locale) };
  return {
    site: edition.title[locale],
    version: translator(locale)("picture.version", version),
    address: frozenAddress(edition, path, choices),
  };
}
