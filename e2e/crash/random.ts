/** A source of random numbers that a seed repeats. */
export type Random = ReturnType<typeof randomFrom>;

/** Returns random numbers for a seed (mulberry32): good enough to choose moments, and the same on every machine. */
export function randomFrom(seed: number) {
  let state = seed >>> 0;
  const next = () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    /** A whole number from `least` to `most`. */
    between: (least: number, most: number) => least + Math.floor(next() * (most - least + 1)),
    one: <T>(of: readonly T[]) => of[Math.floor(next() * of.length)] as T,
  };
}
