/** Something that wants to stand at `at` and takes `size` of the same axis. */
export type Wish = { at: number; size: number };

/** Moves things apart along an axis, as little as a single pass can, so that none covers another; keeps the order given by `at`. */
export function spread(wishes: Wish[], limit: number): number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.at - b.at);
  const places = new Array<number>(wishes.length).fill(0);
  let floor = Number.NEGATIVE_INFINITY;
  for (const { at, size, index } of order) {
    const place = Math.max(at, floor + size / 2);
    places[index] = place;
    floor = place + size / 2;
  }
  // What was pushed out below goes back up, and takes its neighbours along.
  let ceiling = limit;
  for (const { size, index } of order.reverse()) {
    const place = Math.min(places[index] ?? 0, ceiling - size / 2);
    places[index] = place;
    ceiling = place - size / 2;
  }
  return places;
}

/** The lowest row for each place such that no two in a row are nearer than `distance`; places in ascending order. */
export function rowsApart(places: number[], distance: number): number[] {
  const lastInRow: number[] = [];
  return places.map((place) => {
    const free = lastInRow.findIndex((last) => place - last >= distance);
    const row = free === -1 ? lastInRow.length : free;
    lastInRow[row] = place;
    return row;
  });
}
