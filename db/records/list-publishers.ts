import { asc, isNull } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { publishers } from "@/db/schema/publishers";
import type { Stance } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";

export type ListedPublisher = { id: string; name: string; stance: Stance };

/** Returns the publishers in use, ordered by their short name in a language. */
export function listPublishers(db: Db, locale: Locale): ListedPublisher[] {
  const name = shortName(locale);
  return db
    .select({ id: publishers.id, name, stance: publishers.stance })
    .from(publishers)
    .where(isNull(publishers.mergedInto))
    .orderBy(asc(name))
    .all();
}

/** Returns the short names of all publishers by id, also of those merged into another, which old versions name. */
export function publisherNames(db: Db, locale: Locale): Map<string, string> {
  const rows = db
    .select({ id: publishers.id, name: shortName(locale) })
    .from(publishers)
    .all();
  return new Map(rows.map(({ id, name }) => [id, name]));
}

const shortName = (locale: Locale) => (locale === "es" ? publishers.shortEs : publishers.shortEn);
