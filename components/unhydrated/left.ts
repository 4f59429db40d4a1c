import type { ReactNode } from "react";

/**
 * Passes markup between the two halves of the server. Server components and the HTML renderer have separate copies of
 * every module in one process; only the global object is shared. Each piece is taken once, moments later.
 */
const key = Symbol.for("vigilia.unhydrated");
const shelf = globalThis as { [key]?: Map<number, ReactNode> };

let last = 0;

/** Stores a piece of markup, up to half a megabyte. Returns the number with which to take it. */
export function leave(markup: ReactNode): number {
  shelf[key] ??= new Map();
  last += 1;
  shelf[key].set(last, markup);
  return last;
}

/** Returns the piece with that number. Throws if it is missing: an error is better than an empty page. */
export function take(number: number): ReactNode {
  const markup = shelf[key]?.get(number);
  if (markup === undefined) throw new Error(`there is no markup with the number ${number}`);
  drop(number);
  return markup;
}

/** Deletes a piece that was not taken. */
export function drop(number: number): void {
  shelf[key]?.delete(number);
}

/** Returns the number of pieces that wait to be taken. */
export function countLeft(): number {
  return shelf[key]?.size ?? 0;
}
