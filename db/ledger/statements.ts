import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db, Tx } from "./open";

const cache = new WeakMap<object, Map<unknown, unknown>>();
const connections = new WeakMap<Tx, Db>();

/** Links a transaction to its connection, so that it can use the connection's statements. Returns the transaction. */
export function bindToConnection(tx: Tx, db: Db): Tx {
  connections.set(tx, db);
  return tx;
}

/** Returns the path of the ledger that a transaction writes. */
export function fileOf(tx: Tx): string {
  return connectionOf(tx).$client.name;
}

/**
 * Returns a statement that is built once per connection, because building its SQL takes many times longer than running
 * it. `build` must be a module-level function. Its statement takes variable values through placeholders.
 */
export function preparedStatement<Statement>(db: Db | Tx, build: (db: Db | Tx) => Statement): Statement {
  return cached(connections.get(db as Tx) ?? db, build, () => build(db));
}

/** Number of rows per INSERT statement. */
const together = 20;

/**
 * Inserts rows, many per statement, which takes a third less time for a long list. `alike` holds the values that all
 * rows share. Missing values become NULL. The caller guarantees that the rows fit the table.
 */
export function insertRows(tx: Tx, table: SQLiteTable, rows: readonly object[], alike: Values = {}): void {
  const db = connectionOf(tx);
  const insert = (some: readonly object[]) => {
    const key = `${some.length} ${getTableName(table)}`;
    const { columns, statement } = cached(db, key, () => insertInto(db, table, some.length));
    statement.run(some.flatMap((row) => valuesOf(columns, row as Values, alike)));
  };
  const whole = rows.length - (rows.length % together);
  for (let first = 0; first < whole; first += together) insert(rows.slice(first, first + together));
  for (const row of rows.slice(whole)) insert([row]);
}

/** Inserts a row, or updates the given columns of the row with the same primary key. */
export function upsertRow<T extends SQLiteTable>(tx: Tx, table: T, row: T["$inferInsert"]): void {
  const db = connectionOf(tx);
  const given = Object.keys(row);
  const key = `upsert ${getTableName(table)} ${given.join()}`;
  const { columns, statement } = cached(db, key, () => upsertInto(db, table, given));
  statement.run(valuesOf(columns, row));
}

/** Returns a statement from SQL text, for full-text indexes and checks, for which drizzle has no form. */
export function statementOf(db: Db | Tx, text: string) {
  const connection = connections.get(db as Tx) ?? (db as Db);
  return cached(connection, text, () => connection.$client.prepare<unknown[]>(text));
}

function connectionOf(tx: Tx): Db {
  const db = connections.get(tx);
  if (!db) throw new Error("rows can only be written in a transaction of inTransaction");
  return db;
}

type Values = Record<string, unknown>;
type Column = [name: string, column: SQLiteColumn];

function valuesOf(columns: readonly Column[], row: Values, alike: Values = {}): unknown[] {
  return columns.map(([name, column]) => {
    const value = row[name] ?? alike[name] ?? null;
    return value === null ? null : column.mapToDriverValue(value);
  });
}

function insertInto(db: Db, table: SQLiteTable, rows: number) {
  const columns: Column[] = Object.entries(getTableColumns(table));
  return { columns, statement: db.$client.prepare<unknown[]>(insertText(table, columns, rows)) };
}

function upsertInto(db: Db, table: SQLiteTable, given: readonly string[]) {
  const columns = Object.entries(getTableColumns(table)).filter(([name]) => given.includes(name));
  const keys = columns.filter(([, column]) => column.primary).map(([, { name }]) => `"${name}"`);
  const others = columns
    .filter(([, column]) => !column.primary)
    .map(([, { name }]) => `"${name}" = excluded."${name}"`);
  const text = `${insertText(table, columns)} ON CONFLICT (${keys.join(", ")}) DO UPDATE SET ${others.join(", ")}`;
  return { columns, statement: db.$client.prepare<unknown[]>(text) };
}

function insertText(table: SQLiteTable, columns: readonly Column[], rows = 1): string {
  const names = columns.map(([, { name }]) => `"${name}"`).join(", ");
  const places = `(${columns.map(() => "?").join(", ")})`;
  return `INSERT INTO "${getTableName(table)}" (${names}) VALUES ${Array(rows).fill(places).join(", ")}`;
}

function cached<Value>(connection: object, key: unknown, build: () => Value): Value {
  const statements = cache.get(connection) ?? new Map<unknown, unknown>();
  cache.set(connection, statements);
  const found = statements.get(key) as Value | undefined;
  if (found) return found;
  const built = build();
  statements.set(key, built);
  return built;
}
