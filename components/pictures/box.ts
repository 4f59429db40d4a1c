/** A rectangle in pixels. */
export type Box = { left: number; top: number; right: number; bottom: number };

/** Returns the box of a line of text whose baseline starts at (x, y). */
export function boxOf(x: number, y: number, width: number, size: number): Box {
  return { left: x, top: y - size * 0.85, right: x + width, bottom: y + size * 0.3 };
}

export function overlaps(one: Box, other: Box): boolean {
  return one.left < other.right && other.left < one.right && one.top < other.bottom && other.top < one.bottom;
}

/** True if `inner` lies inside `outer`. */
export function isInside(inner: Box, outer: Box): boolean {
  return (
    inner.left >= outer.left && inner.right <= outer.right && inner.top >= outer.top && inner.bottom <= outer.bottom
  );
}
