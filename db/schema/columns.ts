import { sql } from "drizzle-orm";
import { check, integer, type SQLiteColumn, text } from "drizzle-orm/sqlite-core";

/** Returns a CHECK that the column is one of the codes, or NULL. */
export function oneOf(name: string, column: SQLiteColumn, codes: readonly string[]) {
  const list = sql.raw(codes.map((code) => `'${code}'`).join(", "));
  return check(name, sql`${column} IN (${list})`);
}

/**
 * True for a past row if its record now discloses less than the row (`tellsLess`). Then views show only its number,
 * headcount and verification. False for every current row.
 */
export const hidden = { hidden: integer("hidden", { mode: "boolean" }).notNull().default(false) };

/**
 * The distinct nationalities of a row's parts, sorted, separated by spaces. This copy lets one index serve every filter
 * of a list. The projection writes it with the row.
 */
export const nationalities = { nationalities: text("nationalities").notNull().default("") };

/**
 * The first day on which the consent behind a row does not hold any more; see `ReleaseRow`. Past rows have the value of
 * the current row, because the consent of today applies to every view.
 */
export const until = { until: text("until") };

/** The heads from and until which a published row is valid; `to_head` is NULL for a current row. */
export const validity = {
  fromHead: integer("from_head").notNull(),
  toHead: integer("to_head"),
};
