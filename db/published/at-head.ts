import { and, gt, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { isCurrent, type View } from "@/domain/view/view";

/** The rows that hold at the view's head. For the newest head this is the partial index of rows that hold now. */
export function holdsAt(table: { fromHead: SQLiteColumn; toHead: SQLiteColumn }, view: View): SQL | undefined {
  if (isCurrent(view)) return isNull(table.toHead);
  return and(lte(table.fromHead, view.at), or(isNull(table.toHead), gt(table.toHead, view.at)));
}

/** The rows whose record shows less now; only past rows are. Written out, because their index is partial. */
export function isHidden(table: { hidden: SQLiteColumn }): SQL {
  return sql`${table.hidden} = 1`;
}

/** At a view, the rows that it shows: in the current view all, in a past view those whose record does not show less now. */
export function isShown(table: { hidden: SQLiteColumn }, view: View): SQL | undefined {
  return isCurrent(view) ? undefined : sql`${table.hidden} = 0`;
}
