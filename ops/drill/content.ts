import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import type { Db } from "@/db/ledger/open";

/**
 * The content of a ledger. `tables`: for each table, how often each row occurs, by its SHA-256. `files`: SHA-256 by name.
 * `rows`: their total.
 */
export type Content = { tables: Map<string, Map<string, number>>; files: Map<string, string>; rows: number };

/** What a restore ends on purpose, so that an old backup opens no session. */
const ended = ["sessions", "access_links"];
const endedColumns: Record<string, string[]> = { users: ["device_key"] };

/** Reads every row of every table, and every file next to the ledger that sources have. */
export function contentOf(db: Db): Content {
  const names = db.$client
    .prepare<[], string>("SELECT name FROM sqlite_schema WHERE type = 'table' ORDER BY name")
    .pluck()
    .all();
  const tables = new Map(names.map((name) => [name, rowsOf(db, name)]));
  const rows = [...tables.values()].reduce((sum, table) => sum + sizeOf(table), 0);
  return { tables, files: filesOf(path.join(path.dirname(db.$client.name), "evidence")), rows };
}

/** Returns a line for each table with rows and for the files, and how many rows and files are lost or different. */
export function compare(before: Content, after: Content): { lines: string[]; lost: number } {
  let lost = 0;
  const lines = [...before.tables].flatMap(([name, rows]) => {
    const found = after.tables.get(name) ?? new Map<string, number>();
    if (rows.size + found.size === 0) return [];
    if (ended.includes(name)) return `  ${name}: ${sizeOf(rows)} ended on purpose`;
    const missing = missingIn(rows, found) + missingIn(found, rows);
    lost += missing;
    return `  ${name}: ${sizeOf(rows)} = ${sizeOf(found)}${missing > 0 ? `, ${missing} LOST OR DIFFERENT` : ""}`;
  });
  const files = [...before.files].filter(([name, hash]) => after.files.get(name) !== hash);
  lines.push(
    `  files of sources: ${before.files.size} = ${after.files.size}`,
    ...files.map(([name]) => `  LOST: ${name}`),
  );
  return { lines, lost: lost + files.length };
}

function rowsOf(db: Db, table: string): Map<string, number> {
  const rows = new Map<string, number>();
  for (const row of db.$client.prepare<[], Record<string, unknown>>(`SELECT * FROM "${table}"`).iterate()) {
    for (const column of endedColumns[table] ?? []) row[column] = null;
    const key = createHash("sha256").update(JSON.stringify(row)).digest("hex");
    rows.set(key, (rows.get(key) ?? 0) + 1);
  }
  return rows;
}

function sizeOf(rows: ReadonlyMap<string, number>): number {
  return [...rows.values()].reduce((sum, count) => sum + count, 0);
}

function missingIn(rows: ReadonlyMap<string, number>, others: ReadonlyMap<string, number>): number {
  return [...rows].reduce((sum, [key, count]) => sum + Math.max(0, count - (others.get(key) ?? 0)), 0);
}

function filesOf(folder: string): Map<string, string> {
  if (!existsSync(folder)) return new Map();
  const hashOf = (name: string) =>
    createHash("sha256")
      .update(readFileSync(path.join(folder, name)))
      .digest("hex");
  return new Map(
    readdirSync(folder)
      .sort()
      .map((name) => [name, hashOf(name)]),
  );
}
