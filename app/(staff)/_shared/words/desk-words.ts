import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { facilityNames } from "@/db/records/list-facilities";
import { publisherNames } from "@/db/records/list-publishers";
import type { Locale } from "@/messages/locale";
import type { Translate } from "@/messages/translator";
import { categoryWords } from "./category-words";
import { sourceAddress } from "./source-title";

/** What is needed to show a record's fields in words: the language, and the names for ids. */
export type DeskWords = {
  t: Translate;
  locale: Locale;
  facility: (id: string) => string;
  publisher: (id: string) => string;
  /** The address of a source, or kind and day of one without an address. */
  source: (id: string) => string;
  /** The name of an account. */
  user: (id: string) => string;
  /** A category of a count's part. */
  category: (dimension: string, category: string) => string;
};

export function deskWords(db: Db, t: Translate, locale: Locale): DeskWords {
  const facilities = facilityNames(db);
  const publishers = publisherNames(db, locale);
  return {
    t,
    locale,
    facility: (id) => facilities.get(id) ?? id,
    publisher: (id) => publishers.get(id) ?? id,
    user: (id) => findDocument(db, "user", id)?.document.identity?.name ?? id,
    category: (dimension, category) =>
      dimension === "facility" ? (facilities.get(category) ?? category) : categoryWords(t, locale, dimension, category),
    source: (id) => {
      const facts = findDocument(db, "source", id)?.document.facts;
      return facts ? sourceAddress(facts, locale) : id;
    },
  };
}
