import edtf from "edtf";
import { z } from "zod";
import { type Day, isDay } from "./day";

/** A full or partial date, EDTF level 0/1: `2026`, `2026-01`, `2026-01-08`, `2026-01-08?`, `2026-01-XX`. */
export type PartialDay = string;

/** First and last day that a date may mean, both included. */
export type Span = Readonly<{ from: Day; to: Day }>;

const shape = /^\d{4}(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?$/;

/** True if the text is a date that may exist. */
export function isPartialDay(text: string): boolean {
  if (isDay(text)) return true;
  // The library knows the length of months, but not which February has a 29th.
  const [whole] = /^\d{4}-\d{2}-\d{2}/.exec(text) ?? [];
  if (!shape.test(text) || (whole && !isDay(whole))) return false;
  // The library reads months above 12 as seasons. We cannot check the type of its result: it is the name of a class,
  // and a production build renames classes.
  if (Number(text.slice(5, 7)) > 12) return false;
  try {
    return Number.isFinite(edtf(text, { level: 1 }).min);
  } catch {
    return false;
  }
}

/** Returns the days that a date may mean: `2026-01` is all of January. */
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

/** Cached spans: the library takes a tenth of a millisecond for one, and a chart needs hundreds. */
const spans = new Map<PartialDay, Span>();
const mostSpans = 1000;

/** True if the date is a single certain day, which is drawn solid. */
export function isExactDay(date: PartialDay): boolean {
  return isDay(date);
}

export const partialDay = z.string().refine(isPartialDay, { message: "date_invalid" });
export const day = z.string().refine(isDay, { message: "date_invalid" });

function isoDay(instant: number): Day {
  return new Date(instant).toISOString().slice(0, 10);
}
