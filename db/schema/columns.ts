import { sql } from "drizzle-orm";
import { check, integer, type SQLiteColumn, text } from "drizzle-orm/sqlite-core";

/** A CHECK that the column holds one of the codes, or NULL. */
export function oneOf(name: string, column: SQLiteColumn, codes: readonly string[]) {
  const list = sql.raw(codes.map((code) => `'${code}'`).join(", "));
  return check(name, sql`${column} IN (${list})`);
}

/**
 * True in a past row if its record shows less now than the row does, or nothing (`tellsLess`): then no view shows anything
 * of the row but its number, headcount and verification. False in every current row.
 */
export const hidden = { hidden: integer("hidden", { mode: "boolean" }).notNull().default(false) };

/**
 * The nationalities of a row's parts, sorted, each once, with a space between them. It repeats what the parts state, so that
 * one index serves every filter of a list; the projection writes it with the row.
 */
export const nationalities = { nationalities: text("nationalities").notNull().default("") };

/** Since which head a published row holds, and from which on it does not (NULL: it holds now). */
export const validity = {
  fromHead: integer("from_head").notNull(),
  toHead: integer("to_head"),
};
