import type { Part } from "./align";

/**
 * A word of a line as it is looked for: how it sounds, whether somebody of the ledger bears a word of that sound, and the
 * known sounds that differ by a slip.
 */
export type QueriedWord = { sound: string; isBorne: boolean; alike: readonly string[]; part: Part | null };

/**
 * Queries of the index of names, from the narrowest to the widest: all words; all words, misspelt; all but one of them;
 * any given name with any surname. What asks for a word that nobody bears would find nobody and is left out. Words in
 * quotes are no operators.
 */
export function* wideningQueries(words: readonly QueriedWord[]): Generator<string[]> {
  const asked = words.filter(({ sound }) => sound.length > 1).slice(0, 8);
  yield asked.length > 0 && asked.every(({ isBorne }) => isBorne) ? [all(asked.map(({ sound }) => quoted(sound)))] : [];
  const wide = asked
    .filter(({ isBorne, alike }) => isBorne || alike.length > 0)
    .map(({ sound, alike, part }) => ({ part, query: `(${[sound, ...alike].map(quoted).join(" OR ")})` }));
  const strangers = asked.length - wide.length;
  if (strangers === 0 && asked.some(({ alike }) => alike.length > 0)) yield [all(wide.map(({ query }) => query))];
  if (asked.length > 2 && strangers < 2) yield allButOne(wide, strangers);
  if (asked.length > 3 && wide.length > 1) yield pairs(wide).map(([a, b]) => all([a.query, b.query]));
}

/** All but one of the words that were asked: the one that nobody bears, where there is one, else each in turn. */
function allButOne(wide: readonly Wide[], strangers: number): string[] {
  const queries = wide.map(({ query }) => query);
  return strangers === 1 ? [all(queries)] : queries.map((_, left) => all(queries.toSpliced(left, 1)));
}

type Wide = { part: Part | null; query: string };

/** Two words that can be a given name and a surname. */
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
