import type { ReactNode } from "react";

/**
 * Where one half of the server leaves markup for the other. Server components and the renderer of HTML are two copies of
 * every module in one process; what they share is the global object. Each piece is taken once, a few moments later.
 */
const key = Symbol.for("vigilia.unhydrated");
type Piece = { markup: ReactNode; at: number };
const shelf = globalThis as { [key]?: Map<number, Piece> };

/**
 * Pieces kept at most: one for each page that is being rendered. A piece is a whole page, up to half a megabyte. Some are
 * never taken, because the reader went away or only the page's data was requested.
 */
export const mostLeft = 200;

/** How long a piece is kept, in ms. A server with 200 pages to render writes the last of them sooner than this. */
export const longestLeft = 30_000;

let next = 0;

/** Leaves a piece of markup and returns the number to take it by. Drops pieces that are too old or too many. */
export function leave(markup: ReactNode, now = Date.now()): number {
  shelf[key] ??= new Map();
  const pieces = shelf[key];
  next += 1;
  pieces.set(next, { markup, at: now });
  for (const [number, { at }] of pieces) {
    if (pieces.size <= mostLeft && now - at <= longestLeft) break;
    pieces.delete(number);
  }
  return next;
}

/** The piece of that number. Throws if it is gone: better no page than an empty one. */
export function take(number: number): ReactNode {
  const piece = shelf[key]?.get(number);
  if (!piece) throw new Error(`no markup ${number} was left`);
  shelf[key]?.delete(number);
  return piece.markup;
}

/** The number of pieces that wait to be taken. */
export function countLeft(): number {
  return shelf[key]?.size ?? 0;
}
