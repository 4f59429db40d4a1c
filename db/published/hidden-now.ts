import { group } from "d3-array";
import { and, inArray, isNull } from "drizzle-orm";
import { tellsLess } from "@/domain/log/tells-less";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedReleaseParts as parts, publishedReleases as releases } from "../schema/published-releases";
import { holdsAt } from "./at-head";

type Row = typeof releases.$inferSelect;

/**
 * Of rows of a past view, the numbers whose record is withdrawn now, or tells less now than it did then. Nothing of
 * them is shown in any view.
 */
export function hiddenNow(db: PublishedDb, view: View, rows: readonly Row[]): Set<number> {
  if (isCurrent(view)) return new Set();
  const numbers = rows.map((row) => row.number);
  const now = db
    .select()
    .from(releases)
    .where(and(inArray(releases.number, numbers), isNull(releases.toHead)))
    .all();
  const current = new Map(now.map((row) => [row.number, row]));
  const partsNow = partsOf(db, { ...view, at: view.head }, numbers);
  const partsThen = partsOf(db, view, numbers);
  const isHidden = (row: Row) => {
    const shown = current.get(row.number);
    const told = shown && { ...shown, parts: partsNow.get(row.number) ?? [] };
    return tellsLess(told, { ...row, parts: partsThen.get(row.number) ?? [] });
  };
  return new Set(rows.filter(isHidden).map((row) => row.number));
}

function partsOf(db: PublishedDb, view: View, numbers: number[]) {
  const rows = db
    .select({ number: parts.number, nationality: parts.nationality, gender: parts.gender })
    .from(parts)
    .where(and(inArray(parts.number, numbers), holdsAt(parts, view)))
    .all();
  return group(rows, ({ number }) => number);
}
