import type { PublisherRow } from "@/domain/projection/rows";
import { type Search, searchIndex } from "./search-index";

/** Returns a function that finds publishers by their names, short or long, in either language. */
export function publisherSearch(publishers: Iterable<PublisherRow>): Promise<Search<PublisherRow>> {
  return searchIndex(
    Array.from(publishers, (item) => ({
      item,
      text: () => [item.nameEs, item.nameEn, item.shortEs, item.shortEn].join(" "),
    })),
  );
}
