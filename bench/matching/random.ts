/** Pseudorandom numbers, equal for the same seed (mulberry32), with the draws that test data need. */
export type Random = ReturnType<typeof randomFrom>;

export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  const below = (count: number) => Math.floor(next() * count);
  return {
    below,
    /** Returns true in `share` percent of the calls. */
    percent: (share: number) => next() * 100 < share,
    of: <T>(list: readonly T[]): T => list[below(list.length)] as T,
    /** Draws from a list ordered by frequency. The tenth item is drawn about a fifth as often as the first. */
    ranked: <T>(list: readonly T[]): T => {
      const flat = 6;
      return list[Math.floor(flat * ((1 + list.length / flat) ** next() - 1))] as T;
    },
  };
}
