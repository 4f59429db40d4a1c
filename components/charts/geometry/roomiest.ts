type Stretch = { from: number; to: number };

/** Returns the widest stretch whose middle has room for a text of the given length without touching `taken`. */
export function roomiest<Each extends Stretch>(
  stretches: readonly Each[],
  lengthOf: (stretch: Each) => number,
  taken: readonly Stretch[],
): Each | undefined {
  return stretches
    .filter((stretch) => {
      const [middle, half] = [(stretch.from + stretch.to) / 2, lengthOf(stretch) / 2];
      return taken.every(({ from, to }) => to < middle - half || from > middle + half);
    })
    .toSorted((a, b) => b.to - b.from - (a.to - a.from))[0];
}
