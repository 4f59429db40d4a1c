import { realpathSync, statSync } from "node:fs";
import type Database from "better-sqlite3";

/** A file of a connection, by its path and its identity when the connection opened it. */
export type OpenFile = { path: string; identity: string | undefined };

/** On `globalThis`, because the server loads several copies of this module. */
const globals = globalThis as typeof globalThis & {
  vigiliaConnections?: Map<Database.Database, OpenFile[]>;
};

function connections() {
  globals.vigiliaConnections ??= new Map();
  return globals.vigiliaConnections;
}

/**
 * Registers a connection that has read its database: its files are watched, and it is closed when the process ends.
 */
export function trackConnection(client: Database.Database): void {
  const tracked = connections();
  for (const earlier of tracked.keys()) if (!earlier.open) tracked.delete(earlier);
  // SQLite resolves symbolic links before it names the log.
  const path = realpathSync(client.name);
  const paths = [path, `${path}-wal`, `${path}-shm`];
  tracked.set(
    client,
    paths.map((each) => ({ path: each, identity: identityOf(each) })),
  );
}

/** Returns the files of a connection: the database, its log and the index of the log. */
export function openFilesOf(client: Database.Database): OpenFile[] {
  return connections().get(client) ?? [];
}

/**
 * Returns what tells a file from any other; undefined without a file. It is not used again while the file is open, even
 * if its name is gone.
 */
export function identityOf(path: string): string | undefined {
  const stat = statSync(path, { bigint: true, throwIfNoEntry: false });
  return stat && `${stat.dev}:${stat.ino}`;
}

/** True if this process has a connection to the file. */
export function isOpenHere(path: string): boolean {
  return openConnections().some((client) => client.name === path);
}

/** Returns the open connections of this process. */
export function openConnections(): Database.Database[] {
  return [...connections().keys()].filter((client) => client.open);
}
