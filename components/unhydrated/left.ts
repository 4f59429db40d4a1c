import type { ReactNode } from "react";

/**
 * Where one half of the server leaves markup for the other. Server components and the renderer of HTML are two copies of
 * every module in one process; what they share is the global object. Each piece is taken once, a few moments later.
 */
const key = Symbol.for("vigilia.unhydrated");
const shelf = globalThis as { [key]?: Map<number, ReactNode> };

let last = 0;

/** Leaves a piece of markup, up to half a megabyte, and returns the number to take it by. */
export function leave(markup: ReactNode): number {
  shelf[key] ??= new Map();
  last += 1;
  shelf[key].set(last, markup);
  return last;
}

/** The piece of that number. Throws if it is gone: better no page than an empty one. */
export function take(number: number): ReactNode {
  const markup = shelf[key]?.get(number);
  if (markup === undefined) throw new Error(`no markup ${number} was left`);
  drop(number);
  return markup;
}

/** Forgets a piece that nobody took. */
export function drop(number: number): void {
  shelf[key]?.delete(number);
}

/** The number of pieces that wait to be taken. */
export function countLeft(): number {
  return shelf[key]?.size ?? 0;
}
