import edtf from "edtf";
import { z } from "zod";
import { type Day, isDay } from "./day";

/** A date known in full or in part, EDTF level 0/1: `2026`, `2026-01`, `2026-01-08`, `2026-01-08?`, `2026-01-XX`. */
export type PartialDay = string;

/** First and last day that a date may mean, both included. */
export type Span = Readonly<{ from: Day; to: Day }>;

const shape = /^\d{4}(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?$/;

/** Does the text name a date that may exist? */
export function isPartialDay(text: string): boolean {
  if (isDay(text)) return true;
  // The library knows how long months are, but not which February has a 29th.
  const [whole] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  if (!shape.test(text) || (whole && !isDay(whole))) return false;
  // Months above 12 are seasons of the library's. What kind it found cannot be asked: the library answers with the name
  // of a class, and a production build renames classes.
  if (Number(text.slice(5, 7)) > 12) return false;
  try {
    return Number.isFinite(edtf(text, { level: 1 }).min);
  } catch {
    return false;
  }
}

/** The days a date may mean: `2026-01` is all of January. */
export function spanOf(date: PartialDay): Span {
  if (isDay(date)) return { from: date, to: date };
  const known = spans.get(date);
  if (known) return known;
  const value = edtf(date, { level: 1 });
  const span = { from: isoDay(value.min), to: isoDay(value.max) };
  if (spans.size >= mostSpans) spans.clear();
  spans.set(date, span);
  return span;
}

/** Spans that were worked out already: the library's grammar takes a tenth of a millisecond for one, a chart asks for hundreds. */
const spans = new Map<PartialDay, Span>();
const mostSpans = 1000;

/** Is the date a single certain day, to be drawn solid? */
export function isExactDay(date: PartialDay): boolean {
  return isDay(date);
}

export const partialDay = z.string().refine(isPartialDay, { message: "date_invalid" });
export const day = z.string().refine(isDay, { message: "date_invalid" });

function isoDay(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
