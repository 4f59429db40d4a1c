import { getTableName } from "drizzle-orm";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db } from "@/db/ledger/open";
import { differingColumns, inWords, type Row } from "./differing-columns";

/** An index or a table in SQLite's catalogue. */
type Entry = { type: "table" | "index"; name: string; sql: string };

/**
 * Creates empty temporary tables with the names, columns and indexes of these tables. Until `dropShadows`, every
 * statement of the connection that names such a table reads and writes the temporary one, and the file is not changed.
 */
export function createShadows(db: Db, tables: readonly SQLiteTable[]): void {
  for (const table of tables) {
    const entries = db.$client
      .prepare<[string], Entry>(
        "SELECT type, name, sql FROM main.sqlite_schema WHERE tbl_name = ? AND type IN ('table', 'index') AND sql IS NOT NULL ORDER BY type DESC",
      )
      .all(getTableName(table));
    for (const { sql } of entries) {
      db.$client.exec(sql.replace(/^CREATE TABLE /, "CREATE TABLE temp.").replace(/^(CREATE .*?INDEX) /, "$1 temp."));
    }
  }
}

export function dropShadows(db: Db, tables: readonly SQLiteTable[]): void {
  for (const table of tables) db.$client.exec(`DROP TABLE IF EXISTS temp."${getTableName(table)}"`);
}

/** Yields how the stored rows of a table differ from those of its temporary table, at most `most` rows of each kind. */
export function* differencesFromShadow(db: Db, table: SQLiteTable, most = 100): Generator<string, void> {
  const name = getTableName(table);
  const info = db.$client.pragma(`main.table_info("${name}")`) as { name: string; pk: number }[];
  const columns = info.map((column) => column.name);
  const primary = info.filter(({ pk }) => pk > 0).map((column) => column.name);
  const key = primary.length > 0 ? primary : columns.filter((column) => column !== "records" && column !== "persons");
  const list = columns.map((column) => `"${column}"`).join(", ");
  const without = (one: string, other: string) =>
    db.$client
      .prepare<[], Row>(
        `SELECT ${list} FROM ${one}."${name}" EXCEPT SELECT ${list} FROM ${other}."${name}" LIMIT ${most}`,
      )
      .all();
  const isKey = key.map((column) => `"${column}" IS ?`).join(" AND ");
  const find = (schema: string, row: Row) =>
    db.$client
      .prepare<unknown[], Row>(`SELECT ${list} FROM ${schema}."${name}" WHERE ${isKey}`)
      .get(...key.map((column) => row[column]));
  const stored = without("main", "temp");
  for (const row of stored) {
    const right = find("temp", row);
    const which = `${name}, ${inWords(row, key)}`;
    if (right) yield `${which}: ${differingColumns(row, right).join(", ")} is not what the history gives`;
    else yield `${which}: the history gives no such row`;
  }
  const expected = without("temp", "main");
  for (const row of expected) if (!find("main", row)) yield `${name}, ${inWords(row, key)}: the row is missing`;
  if (stored.length > 0 || expected.length > 0) return;
  const count = (schema: string) => db.$client.prepare(`SELECT count(*) FROM ${schema}."${name}"`).pluck().get();
  if (count("main") !== count("temp")) yield `${name}: a row is there twice`;
}
