import { and, gt, isNull, lte, or, type SQL } from "drizzle-orm";
import type { SQLiteColumn } from "drizzle-orm/sqlite-core";
import { isCurrent, type View } from "@/domain/view/view";

/** The rows that hold at the view's head. For the newest head this is the partial index of rows that hold now. */
export function holdsAt(table: { fromHead: SQLiteColumn; toHead: SQLiteColumn }, view: View): SQL | undefined {
  if (isCurrent(view)) return isNull(table.toHead);
  return and(lte(table.fromHead, view.at), or(isNull(table.toHead), gt(table.toHead, view.at)));
}
