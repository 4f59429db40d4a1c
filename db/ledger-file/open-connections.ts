import type Database from "better-sqlite3";

/** On `globalThis`: the server holds several copies of this module. */
const kept = globalThis as typeof globalThis & {
  vigiliaConnections?: { open: Set<Database.Database>; isClosedAtExit: boolean };
};

function connections() {
  kept.vigiliaConnections ??= { open: new Set(), isClosedAtExit: false };
  return kept.vigiliaConnections;
}

/** Remembers a connection, so that the end of the process closes it. */
export function trackConnection(client: Database.Database): void {
  const { open } = connections();
  for (const earlier of open) if (!earlier.open) open.delete(earlier);
  open.add(client);
}

/** True if this process has a connection to the file. */
export function isOpenHere(path: string): boolean {
  return [...connections().open].some((client) => client.open && client.name === path);
}

/**
 * Closes every connection of this process. The last writing one empties the write-ahead log into the main file, so
 * that the main file holds all data. A fault of one is reported and the others are closed.
 */
export function closeConnections(): void {
  const open = [...connections().open].filter((client) => client.open);
  for (const client of open.toSorted((one, other) => Number(other.readonly) - Number(one.readonly))) {
    try {
      if (client.inTransaction) client.exec("ROLLBACK");
      if (!client.readonly) client.pragma("wal_checkpoint(TRUNCATE)");
      client.close();
    } catch (error) {
      console.error(`${client.name} could not be closed`, error);
    }
  }
  connections().open.clear();
}

/** Has every connection closed when the process ends, unless it is killed with SIGKILL. */
export function closeAtExit(): void {
  if (connections().isClosedAtExit) return;
  connections().isClosedAtExit = true;
  process.on("exit", closeConnections);
}
