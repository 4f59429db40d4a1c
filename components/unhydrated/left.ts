import type { ReactNode } from "react";

/**
 * Where one half of the server leaves markup for the other. Server components and the renderer of HTML are two copies of
 * every module in one process; what they share is the global object. Each piece is taken once, a few moments later.
 */
const key = Symbol.for("vigilia.unhydrated");
const shelf = globalThis as { [key]?: Map<number, ReactNode> };

/** Pieces that nobody takes, because only a page's data was asked for, are dropped from the oldest on. */
const most = 2000;

let next = 0;

/** Leaves a piece of markup and returns the number to take it by. */
export function leave(markup: ReactNode): number {
  shelf[key] ??= new Map();
  const pieces = shelf[key];
  next += 1;
  pieces.set(next, markup);
  if (pieces.size > most) pieces.delete(pieces.keys().next().value ?? 0);
  return next;
}

/** The piece of that number. Throws if it is gone: better no page than an empty one. */
export function take(number: number): ReactNode {
  const pieces = shelf[key];
  if (!pieces?.has(number)) throw new Error(`no markup ${number} was left`);
  const markup = pieces.get(number);
  pieces.delete(number);
  return markup;
}
