import { getTableColumns, getTableName } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db, Tx } from "./open";

const kept = new WeakMap<object, Map<unknown, unknown>>();
const connections = new WeakMap<Tx, Db>();

/** Says to which connection a transaction belongs, whose statements it may use. */
export function ofConnection(tx: Tx, db: Db): Tx {
  connections.set(tx, db);
  return tx;
}

/** The path of the ledger that a transaction writes. */
export function fileOf(tx: Tx): string {
  return connectionOf(tx).$client.name;
}

/**
 * A statement that is built once a connection: building its SQL takes many times what SQLite needs to run it. `build`
 * is a function of a module, whose statement takes what differs through placeholders.
 */
export function preparedStatement<Statement>(db: Db | Tx, build: (db: Db | Tx) => Statement): Statement {
  return keptFor(connections.get(db as Tx) ?? db, build, () => build(db));
}

/** How many rows one statement inserts. */
const together = 20;

/**
 * Inserts rows, many by one statement: of a long list that takes two thirds of the time. `alike`: what all of them have.
 * What is not given is NULL, and whoever gives them answers for their being rows of that table.
 */
export function insertRows(tx: Tx, table: SQLiteTable, rows: readonly object[], alike: Values = {}): void {
  const db = connectionOf(tx);
  const insert = (some: readonly object[]) => {
    const key = `${some.length} ${getTableName(table)}`;
    const { columns, statement } = keptFor(db, key, () => insertInto(db, table, some.length));
    statement.run(some.flatMap((row) => valuesOf(columns, row as Values, alike)));
  };
  const whole = rows.length - (rows.length % together);
  for (let first = 0; first < whole; first += together) insert(rows.slice(first, first + together));
  for (const row of rows.slice(whole)) insert([row]);
}

/** Inserts a row, or alters the one of its primary key as far as it is given. */
export function upsertRow<T extends SQLiteTable>(tx: Tx, table: T, row: T["$inferInsert"]): void {
  const db = connectionOf(tx);
  const given = Object.keys(row);
  const key = `upsert ${getTableName(table)} ${given.join()}`;
  const { columns, statement } = keptFor(db, key, () => upsertInto(db, table, given));
  statement.run(valuesOf(columns, row));
}

/** A statement in SQL's own words, for what drizzle has none for: full-text indexes. */
export function statementOf(tx: Tx, text: string) {
  const db = connectionOf(tx);
  return keptFor(db, text, () => db.$client.prepare<unknown[]>(text));
}

function connectionOf(tx: Tx): Db {
  const db = connections.get(tx);
  if (!db) throw new Error("rows are written in transactions of inTransaction");
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

function keptFor<Kept>(connection: object, key: unknown, build: () => Kept): Kept {
  const statements = kept.get(connection) ?? new Map<unknown, unknown>();
  kept.set(connection, statements);
  const found = statements.get(key) as Kept | undefined;
  if (found) return found;
  const built = build();
  statements.set(key, built);
  return built;
}
