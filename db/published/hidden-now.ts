import { and, eq, inArray, isNull } from "drizzle-orm";
import { foreignOrDual } from "@/domain/nationality/combination";
import { isCurrent, type View } from "@/domain/view/view";
import { disclosures } from "@/domain/vocabulary";
import type { PublishedDb } from "../open-published";
import { publishedReleaseParts as parts, publishedReleases as releases } from "../schema/published-releases";
import { holdsAt } from "./at-head";

type Row = typeof releases.$inferSelect;

/**
 * Of rows of a past view, the numbers whose record is withdrawn now, or tells less now than it did then: its name, its
 * place or its exact nationality. Nothing of them is shown in any view.
 */
export function hiddenNow(db: PublishedDb, view: View, rows: readonly Row[]): Set<number> {
  if (isCurrent(view)) return new Set();
  const numbers = rows.map((row) => row.number);
  const now = db
    .select({ number: releases.number, disclosure: releases.disclosure, facility: releases.facility })
    .from(releases)
    .where(and(inArray(releases.number, numbers), isNull(releases.toHead)))
    .all();
  const current = new Map(now.map((row) => [row.number, row]));
  const head = { ...view, at: view.head };
  const coarseNow = coarse(db, head, numbers);
  const coarseThen = coarse(db, view, numbers);
  const isHidden = (row: Row) => {
    const shown = current.get(row.number);
    if (!shown || disclosures.indexOf(shown.disclosure) > disclosures.indexOf(row.disclosure)) return true;
    if (row.facility !== null && shown.facility === null) return true;
    return coarseNow.has(row.number) && !coarseThen.has(row.number);
  };
  return new Set(rows.filter(isHidden).map((row) => row.number));
}

/** The numbers whose parts tell no more than "foreign or dual". */
function coarse(db: PublishedDb, view: View, numbers: number[]): Set<number> {
  const told = and(inArray(parts.number, numbers), eq(parts.nationality, foreignOrDual), holdsAt(parts, view));
  const rows = db.select({ number: parts.number }).from(parts).where(told).all();
  return new Set(rows.map((row) => row.number));
}
