import type { PublisherRow } from "@/domain/projection/rows";
import type { Locale } from "@/messages/locale";

/** A publisher's short name, or its id where the ledger does not name it at this head. */
export function publisherName(publishers: ReadonlyMap<string, PublisherRow>, id: string, locale: Locale): string {
  return publishers.get(id)?.[locale === "es" ? "shortEs" : "shortEn"] ?? id;
}
