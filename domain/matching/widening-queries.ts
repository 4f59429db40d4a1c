import type { Part } from "./align";

/**
 * A line's word as a query: its sound, whether anyone in the ledger has a name with that sound, and the similar known
 * sounds.
 */
export type QueriedWord = { sound: string; isBorne: boolean; alike: readonly string[]; part: Part | null };

/**
 * Yields queries of the index of names, from the narrowest to the widest: all words; all words, misspelt; all but one
 * word; any given name with any surname. A query with a word that no name contains would match nothing and is left out.
 * Words in quotes are not operators.
 */
export function* wideningQueries(words: readonly QueriedWord[]): Generator<string[]> {
  const searched = words.filter(({ sound }) => sound.length > 1).slice(0, 8);
  yield searched.length > 0 && searched.every(({ isBorne }) => isBorne)
    ? [all(searched.map(({ sound }) => quoted(sound)))]
    : [];
  const wide = searched
    .filter(({ isBorne, alike }) => isBorne || alike.length > 0)
    .map(({ sound, alike, part }) => ({ part, query: `(${[sound, ...alike].map(quoted).join(" OR ")})` }));
  const unmatched = searched.length - wide.length;
  if (unmatched === 0 && searched.some(({ alike }) => alike.length > 0)) yield [all(wide.map(({ query }) => query))];
  if (searched.length > 2 && unmatched < 2) yield allButOne(wide, unmatched);
  if (searched.length > 3 && wide.length > 1) yield pairs(wide).map(([a, b]) => all([a.query, b.query]));
}

/** Returns the query for all but one word: without the word that no name contains, or without each word in turn. */
function allButOne(wide: readonly Wide[], unmatched: number): string[] {
  const queries = wide.map(({ query }) => query);
  return unmatched === 1 ? [all(queries)] : queries.map((_, left) => all(queries.toSpliced(left, 1)));
}

type Wide = { part: Part | null; query: string };

/** Returns every two words that can be a given name and a surname. */
function pairs(words: readonly Wide[]): [Wide, Wide][] {
  return words.flatMap((a, index) =>
    words
      .slice(index + 1)
      .filter((b) => a.part === null || a.part !== b.part)
      .map((b): [Wide, Wide] => [a, b]),
  );
}

function all(queries: readonly string[]): string {
  return `sounds : (${queries.join(" AND ")})`;
}

function quoted(word: string): string {
  return `"${word.replaceAll('"', "")}"`;
}
