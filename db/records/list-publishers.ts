import { asc } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { publishers } from "@/db/schema/publishers";
import type { Stance } from "@/domain/values/vocabulary";
import type { Locale } from "@/messages/locale";

export type ListedPublisher = { id: string; name: string; stance: Stance };

/** Returns the publishers, ordered by their short name in a language. */
export function listPublishers(db: Db, locale: Locale): ListedPublisher[] {
  const name = locale === "es" ? publishers.shortEs : publishers.shortEn;
  return db.select({ id: publishers.id, name, stance: publishers.stance }).from(publishers).orderBy(asc(name)).all();
}
