/** An item with its preferred position `at` and its `size` on the same axis. */
export type Wish = { at: number; size: number };

/** Moves items apart along an axis so that none overlap, in a single pass. Keeps the order of `at`. */
export function spread(wishes: Wish[], limit: number): number[] {
  const order = wishes.map((wish, index) => ({ ...wish, index })).sort((a, b) => a.at - b.at);
  const places = new Array<number>(wishes.length).fill(0);
  let floor = Number.NEGATIVE_INFINITY;
  for (const { at, size, index } of order) {
    const place = Math.max(at, floor + size / 2);
    places[index] = place;
    floor = place + size / 2;
  }
  // Items beyond the limit move back, and push their neighbours.
  let ceiling = limit;
  for (const { size, index } of order.reverse()) {
    const place = Math.min(places[index] ?? 0, ceiling - size / 2);
    places[index] = place;
    ceiling = place - size / 2;
  }
  return places;
}

/**
 * Returns for each position the lowest row in which it is at least `distance` from the others. Positions are ascending.
 */
export function rowsApart(places: number[], distance: number): number[] {
  const lastInRow: number[] = [];
  return places.map((place) => {
    const free = lastInRow.findIndex((last) => place - last >= distance);
    const row = free === -1 ? lastInRow.length : free;
    lastInRow[row] = place;
    return row;
  });
}
