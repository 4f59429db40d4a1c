import { and, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { isCurrent, type View } from "@/domain/view/view";

/** Selects the rows valid at the view's head. For the newest head this uses the partial index of current rows. */
export function holdsAt(table: { fromHead: SQLiteColumn; toHead: SQLiteColumn }, view: View): SQL | undefined {
  if (isCurrent(view)) return isNull(table.toHead);
  return and(lte(table.fromHead, view.at), or(isNull(table.toHead), gt(table.toHead, view.at)));
}

/** Selects the names, and the rows with what a consent shows, on the view's day. In past views too: it is today. */
export function isConsented(table: { until: SQLiteColumn }, view: View): SQL | undefined {
  return or(isNull(table.until), gt(table.until, view.day));
}

/**
 * Selects rows whose record discloses less now; only past rows can be hidden. Written literally, because the index is
 * partial.
 */
export function isHidden(table: { hidden: SQLiteColumn }): SQL {
  return sql`${table.hidden} = 1`;
}

/**
 * Selects the rows that a view shows: in the current view all, in a past view those whose record does not disclose less
 * now.
 */
export function isShown(table: { hidden: SQLiteColumn }, view: View): SQL | undefined {
  return isCurrent(view) ? undefined : sql`${table.hidden} = 0`;
}
