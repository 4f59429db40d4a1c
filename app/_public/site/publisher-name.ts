import type { PublisherRow } from "@/domain/projection/rows";
import type { Locale } from "@/messages/locale";

/** Returns a publisher's short name, or its id if the publisher is not in the ledger at this head. */
export function publisherName(publishers: ReadonlyMap<string, PublisherRow>, id: string, locale: Locale): string {
  return publishers.get(id)?.[locale === "es" ? "shortEs" : "shortEn"] ?? id;
}
