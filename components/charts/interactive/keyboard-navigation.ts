import type { Target } from "./hit-areas";

/** The current point. */
export type Position = { lane: number; index: number };

/** Returns the point that a key leads to, or undefined for other keys. The first key selects the newest point. */
export function nextPosition(lanes: Target[][], from: Position | undefined, key: string): Position | undefined {
  const lane = lanes[from?.lane ?? 0];
  if (!lane || !/^(Arrow(Left|Right|Up|Down)|Home|End)$/.test(key)) return undefined;
  const last = lane.length - 1;
  // Readers start at the top row of bars, but at the newest point of a line.
  if (!from) return { lane: 0, index: isColumn(lane) ? 0 : last };
  if (key === "Home") return { ...from, index: 0 };
  if (key === "End") return { ...from, index: last };
  const step = key === "ArrowRight" || key === "ArrowDown" ? 1 : -1;
  if (lanes.length > 1 && /Up|Down/.test(key)) return toLane(lanes, from, step);
  return { ...from, index: Math.min(last, Math.max(0, from.index + step)) };
}

/** Returns the point nearest to a position. Horizontal distance counts three times: users point at a day. */
export function nearest(lanes: Target[][], left: number, top: number): Position | undefined {
  let best: Position | undefined;
  let least = Number.POSITIVE_INFINITY;
  lanes.forEach((points, lane) => {
    points.forEach((point, index) => {
      const across = isColumn(points) ? 0 : 3 * (point.left - left);
      const distance = Math.hypot(across, point.top - top);
      if (distance < least) [best, least] = [{ lane, index }, distance];
    });
  });
  return best;
}

function isColumn(lane: Target[]): boolean {
  return lane.every((point) => point.left === lane[0]?.left) && lane.length > 1;
}

function toLane(lanes: Target[][], from: Position, step: number): Position {
  const lane = Math.min(lanes.length - 1, Math.max(0, from.lane + step));
  const here = lanes[from.lane]?.[from.index];
  const there = lanes[lane];
  if (!here || !there || lane === from.lane) return from;
  const distances = there.map((point) => Math.abs(point.left - here.left));
  return { lane, index: distances.indexOf(Math.min(...distances)) };
}
