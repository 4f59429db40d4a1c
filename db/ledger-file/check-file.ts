import { closeSync, existsSync, openSync, readSync, statSync } from "node:fs";
import { dirname, join } from "node:path";
import type Database from "better-sqlite3";
import { requireNotOlder } from "./newest-note";
import { isOpenHere } from "./open-connections";
import { LedgerUnusable } from "./unusable";
import { requireKnownSchema } from "./versions";

/** The first bytes of every SQLite file. */
const header = "SQLite format 3\0";

/** Tables of every ledger since the first version of Vigilia. */
const ownTables = ["__drizzle_migrations", "changes", "revisions", "published_heads"];

/** Returns the path of the marker that exists while a restore replaces the ledger. */
export function restoreMarker(path: string): string {
  return join(/* turbopackIgnore: true */ dirname(path), "restore.json");
}

/** Returns `missing`, `empty` or `present`. */
export function standingOf(path: string): "missing" | "empty" | "present" {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat) return "missing";
  return stat.size === 0 ? "empty" : "present";
}

/**
 * Checks a ledger's file before SQLite opens it. SQLite would treat a missing or empty file as a new database and
 * delete the old log (`-wal`). Throws `LedgerUnusable` (`missing`, `empty`, `foreign`, `half_restored`, `log_gone`).
 */
export function requireLedgerFile(path: string, purpose: "start" | "use" = "use"): void {
  if (existsSync(restoreMarker(path))) throw new LedgerUnusable("half_restored", path);
  const standing = standingOf(path);
  if (standing !== "present") throw new LedgerUnusable(standing, path);
  // SQLite creates the log before its index, and deletes it after. Other processes may have the deleted log open; a
  // start excludes them.
  if (purpose === "use" && existsSync(`${path}-shm`) && !existsSync(`${path}-wal`))
    throw new LedgerUnusable("log_gone", path);
  // Closing a file releases all locks that the process has on it, including SQLite's. So an open ledger is not read
  // here.
  if (!isOpenHere(path) && firstBytes(path) !== header) throw new LedgerUnusable("foreign", path);
}

/**
 * Returns the connection if it is to a ledger with the schema of this code. Otherwise closes it and throws
 * `LedgerUnusable` (`foreign`, `damaged`, `older`, `newer`, `shorter`).
 */
export function requireLedger(client: Database.Database): Database.Database {
  try {
    requireKnownSchema(requireOwnTables(client));
    requireNotOlder(client);
    return client;
  } catch (cause) {
    client.close();
    throw isDamage(cause) ? new LedgerUnusable("damaged", client.name) : cause;
  }
}

/** Returns the connection if its database has the tables of a ledger; otherwise throws `LedgerUnusable` (`foreign`). */
export function requireOwnTables(client: Database.Database): Database.Database {
  const names = new Set(client.prepare("SELECT name FROM sqlite_schema WHERE type = 'table'").pluck().all());
  if (!ownTables.every((name) => names.has(name))) throw new LedgerUnusable("foreign", client.name);
  return client;
}

/** True for SQLite errors that report a damaged file. */
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
