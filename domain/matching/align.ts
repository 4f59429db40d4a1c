import { type Likeness, likenesses, likenessOf } from "./likeness";
import type { NameToken } from "./name-token";

export type Part = "given" | "surname";
/** A word with its part of the name; null if the part is unknown. */
export type Placed = NameToken & { part: Part | null };

/** `at`: index of the word in the line. */
export type Pair = { line: Placed; person: Placed; likeness: Likeness; at: number };
export type Alignment = { pairs: Pair[]; lineOnly: Placed[]; personOnly: Placed[] };

/** Pairs the words of two names in any order, the most similar first; among equals, words of the same part first. */
export function align(line: readonly Placed[], person: readonly Placed[]): Alignment {
  const possible: (Pair & { rank: number })[] = [];
  line.forEach((a, i) => {
    person.forEach((b, j) => {
      const likeness = likenessOf(a, b);
      if (!likeness || (likeness === "twin" && b.part === "surname")) return;
      const isElsewhere = a.part !== null && a.part !== b.part ? 1 : 0;
      possible.push({
        line: a,
        person: b,
        likeness,
        at: i,
        rank: (likenesses.indexOf(likeness) * 2 + isElsewhere) * 100 + Math.abs(i - j),
      });
    });
  });
  const pairs: Pair[] = [];
  const taken = new Set<Placed>();
  for (const { rank: _rank, ...pair } of possible.sort((a, b) => a.rank - b.rank)) {
    if (taken.has(pair.line) || taken.has(pair.person)) continue;
    taken.add(pair.line).add(pair.person);
    pairs.push(pair);
  }
  const isLeft = (word: Placed) => !taken.has(word);
  return { pairs, lineOnly: line.filter(isLeft), personOnly: person.filter(isLeft) };
}
