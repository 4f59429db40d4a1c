import MiniSearch from "minisearch";
import { isNumeric, wordsOf } from "./words-of";

/** Something to find: a function that returns its words, and what a match returns. */
export type Searched<Item> = { text: () => string; item: Item };

/** A search over one kind of items. */
export type Search<Item> = (text: string) => Item[];

/** Number of items that are indexed without letting other requests run: some milliseconds. */
const together = 50;

/** Minimum length of a word for its beginning to match, and for one and two errors. */
const shortest = { beginning: 3, oneError: 5, twoErrors: 9 };

/**
 * Returns a function that finds items by all words of a text, in any order, best match first. Tolerates accents, case,
 * beginnings of words and typing errors in longer words. Numbers and dates match only whole. Empty for a text without
 * words.
 */
export async function searchIndex<Item>(all: readonly Searched<Item>[]): Promise<Search<Item>> {
  const index = new MiniSearch<{ id: number }>({
    fields: ["text"],
    tokenize: wordsOf,
    extractField: ({ id }, field) => (field === "text" ? (all[id]?.text() ?? "") : String(id)),
  });
  await index.addAllAsync(
    all.map((_, id) => ({ id })),
    { chunkSize: together },
  );
  return (text) =>
    index
      .search(text, {
        combineWith: "AND",
        prefix: (word) => !isNumeric(word) && word.length >= shortest.beginning,
        fuzzy: allowedErrors,
      })
      .flatMap(({ id }) => all[Number(id)]?.item ?? []);
}

function allowedErrors(word: string): number | false {
  if (isNumeric(word) || word.length < shortest.oneError) return false;
  return word.length < shortest.twoErrors ? 1 : 2;
}
