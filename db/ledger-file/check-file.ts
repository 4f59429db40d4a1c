import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { isOpenHere } from "./open-connections";
import { LedgerUnusable } from "./unusable";
import { requireKnownSchema } from "./versions";

/** What stands at the beginning of every SQLite file. */
const header = "SQLite format 3\0";

/** Tables that every ledger of Vigilia has had since its first version. */
const ownTables = ["__drizzle_migrations", "changes", "revisions", "published_heads"];

/** Where a restore notes that it has begun to replace the ledger; the file is gone when it has ended. */
export function restoreMarker(path: string): string {
  return join(/* turbopackIgnore: true */ dirname(path), "restore.json");
}

/** `missing`, `empty` or `present`. */
export function standingOf(path: string): "missing" | "empty" | "present" {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return "missing";
  return stat.size === 0 ? "empty" : "present";
}

/**
 * Looks at a ledger's file before SQLite does: SQLite takes a missing or empty file for a new database and deletes the
 * log of the earlier one (`-wal`). Throws `LedgerUnusable` (`missing`, `empty`, `foreign`, `half_restored`).
 */
export function requireLedgerFile(path: string): void {
  if (existsSync(restoreMarker(path))) throw new LedgerUnusable("half_restored", path);
  const standing = standingOf(path);
  if (standing !== "present") throw new LedgerUnusable(standing, path);
  // Closing a file ends all locks that the process has on it, those of SQLite too: an open ledger is not read beside it.
  if (!isOpenHere(path) && firstBytes(path) !== header) throw new LedgerUnusable("foreign", path);
}

/**
 * Hands a connection on if it is to a ledger of the schema that this code knows; else closes it and throws
 * `LedgerUnusable` (`foreign`, `damaged`, `older`, `newer`).
 */
export function requireLedger(client: Database.Database): Database.Database {
  try {
    requireKnownSchema(requireOwnTables(client));
    return client;
  } catch (cause) {
    client.close();
    throw isDamage(cause) ? new LedgerUnusable("damaged", client.name) : cause;
  }
}

/** Hands a connection on if it is to a database with the tables of a ledger; else throws `LedgerUnusable` (`foreign`). */
export function requireOwnTables(client: Database.Database): Database.Database {
  const names = new Set(client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  if (!ownTables.every((name) => names.has(name))) throw new LedgerUnusable("foreign", client.name);
  return client;
}

/** True for errors with which SQLite says that a file's content is broken. */
export function isDamage(cause: unknown): boolean {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  return code.startsWith("SQLITE_CORRUPT") || code === "SQLITE_NOTADB";
}

function firstBytes(path: string): string {
  const file = openSync(path, "r");
  try {
    const bytes = Buffer.alloc(header.length);
    return bytes.toString("latin1", 0, readSync(file, bytes));
  } finally {
    closeSync(file);
  }
}
