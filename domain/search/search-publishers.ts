import type { PublisherRow } from "@/domain/projection/rows";
import { searchIndex } from "./search-index";

/** Returns a function that finds publishers by their names, short or long, in either language. */
export function publisherSearch(publishers: Iterable<PublisherRow>): (text: string) => PublisherRow[] {
  return searchIndex(
    Array.from(publishers, (item) => ({
      item,
      text: [item.nameEs, item.nameEn, item.shortEs, item.shortEn].join(" "),
    })),
  );
}
