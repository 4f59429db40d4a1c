/** A piece of a text; `isMarked`: the other text does not have it at this place. */
export type Piece = { text: string; isMarked: boolean };

/** Returns two texts in pieces, word by word, with what only one of them says marked. */
export function textDifference(before: string, after: string): { before: Piece[]; after: Piece[] } {
  const [old, fresh] = [wordsOf(before), wordsOf(after)];
  const kept = keptWords(old, fresh);
  return {
    before: pieces(old, new Set(kept.map(([index]) => index))),
    after: pieces(fresh, new Set(kept.map(([, index]) => index))),
  };
}

/** Each word with the blanks behind it. */
function wordsOf(text: string): string[] {
  return text.match(/\S+\s*/g) ?? [];
}

/** Returns the positions of the words that both texts have, in the same order: the longest common subsequence. */
function keptWords(old: readonly string[], fresh: readonly string[]): [number, number][] {
  const same = (one: number, other: number) => old[one]?.trim() === fresh[other]?.trim();
  const lengths = Array.from({ length: old.length + 1 }, () => new Array<number>(fresh.length + 1).fill(0));
  const lengthAt = (one: number, other: number) => lengths[one]?.[other] ?? 0;
  for (let one = old.length - 1; one >= 0; one--) {
    for (let other = fresh.length - 1; other >= 0; other--) {
      const row = lengths[one] as number[];
      row[other] = same(one, other)
        ? lengthAt(one + 1, other + 1) + 1
        : Math.max(lengthAt(one + 1, other), lengthAt(one, other + 1));
    }
  }
  const kept: [number, number][] = [];
  for (let one = 0, other = 0; one < old.length && other < fresh.length; ) {
    if (same(one, other)) kept.push([one++, other++]);
    else if (lengthAt(one + 1, other) >= lengthAt(one, other + 1)) one++;
    else other++;
  }
  return kept;
}

function pieces(words: readonly string[], kept: ReadonlySet<number>): Piece[] {
  const found: Piece[] = [];
  for (const [index, text] of words.entries()) {
    const isMarked = !kept.has(index);
    const last = found.at(-1);
    if (last?.isMarked === isMarked) last.text += text;
    else found.push({ text, isMarked });
  }
  return found;
}
