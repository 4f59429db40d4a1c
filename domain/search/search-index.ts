import MiniSearch from "minisearch";
import { isNumeric, wordsOf } from "./words-of";

/** Something to find: its words, and what a match returns. */
export type Searched<Item> = { text: string; item: Item };

/** Minimum length of a word for its beginning to match, and for one and two errors. */
const shortest = { beginning: 3, oneError: 5, twoErrors: 9 };

/**
 * Returns a function that finds items by all words of a text, in any order, best match first. Tolerates accents, case,
 * beginnings of words and typing errors in longer words. Numbers and dates match only whole. Empty for a text without
 * words.
 */
export function searchIndex<Item>(all: readonly Searched<Item>[]): (text: string) => Item[] {
  const index = new MiniSearch<{ id: number; text: string }>({ fields: ["text"], tokenize: wordsOf });
  index.addAll(all.map(({ text }, id) => ({ id, text })));
  return (text) =>
    index
      .search(text, {
        combineWith: "AND",
        prefix: (word) => !isNumeric(word) && word.length >= shortest.beginning,
        fuzzy: (word) => allowedErrors(word),
      })
      .flatMap(({ id }) => all[id as number]?.item ?? []);
}

function allowedErrors(word: string): number | false {
  if (isNumeric(word) || word.length < shortest.oneError) return false;
  return word.length < shortest.twoErrors ? 1 : 2;
}
