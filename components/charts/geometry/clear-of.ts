type Place = { x: number; y: number };

/** Offsets from the preferred position, in lines, in the order in which they are tried. */
const steps = [0, 1, -1, 2, -2];

/**
 * Returns the height, nearest to the preferred one, at which a label covers the fewest path segments. A label has a
 * background, which would interrupt a line behind it.
 */
export function clearOf(paths: readonly (readonly Place[])[], { x, y }: Place, width: number, line: number): number {
  const runs = paths.flatMap((path) => heightsWithin(path, x, x + width));
  const crossed = (height: number) => runs.filter((run) => Math.abs(run - height) < 0.75 * line).length;
  const heights = steps.map((step) => y + step * line).filter((height) => height >= 0 && height <= 100);
  return heights.toSorted((a, b) => crossed(a) - crossed(b))[0] ?? y;
}

/** Heights of a path at eight positions between `from` and `to`. */
function heightsWithin(path: readonly Place[], from: number, to: number): number[] {
  return Array.from({ length: 8 }, (_, index) => from + ((to - from) * (index + 0.5)) / 8).flatMap((at) => {
    const next = path.findIndex((place) => place.x >= at);
    const [before, after] = [path[next - 1], path[next]];
    if (!before || !after) return [];
    return [before.y + ((after.y - before.y) * (at - before.x)) / Math.max(after.x - before.x, 0.001)];
  });
}
