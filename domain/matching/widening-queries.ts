import type { Part } from "./align";

/** A word of a line as it is looked for: how it sounds, and the known sounds that differ by a slip. */
export type QueriedWord = { sound: string; alike: readonly string[]; part: Part | null };

/**
 * Queries of the index of names, from the narrowest to the widest: all words; all words, misspelt; all but one of them;
 * any given name with any surname. Words in quotes are no operators.
 */
export function* wideningQueries(words: readonly QueriedWord[]): Generator<string[]> {
  const asked = words.filter(({ sound }) => sound.length > 1).slice(0, 8);
  yield asked.length === 0 ? [] : [all(asked.map(({ sound }) => quoted(sound)))];
  const wide = asked.map(({ sound, alike, part }) => ({
    part,
    query: `(${[sound, ...alike].map(quoted).join(" OR ")})`,
  }));
  if (asked.some(({ alike }) => alike.length > 0)) yield [all(wide.map(({ query }) => query))];
  if (wide.length > 2)
    yield wide.map((_, left) => all(wide.filter((_, index) => index !== left).map(({ query }) => query)));
  if (wide.length > 3) yield pairs(wide).map(([a, b]) => all([a.query, b.query]));
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
