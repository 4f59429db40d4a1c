import type Database from "better-sqlite3";

/** On `globalThis`, because the server loads several copies of this module. */
const globals = globalThis as typeof globalThis & {
  vigiliaConnections?: { open: Set<Database.Database>; isClosedAtExit: boolean };
};

function connections() {
  globals.vigiliaConnections ??= { open: new Set(), isClosedAtExit: false };
  return globals.vigiliaConnections;
}

/** Registers a connection, so that it is closed when the process ends. */
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
 * Closes every connection of this process. The last writing connection moves the write-ahead log into the main file, so
 * that the main file contains all data. An error is logged, and the other connections are still closed.
 */
export function closeConnections(): void {
  const open = [...connections().open].filter((client) => client.open);
  for (const client of open.toSorted((one, other) => Number(other.readonly) - Number(one.readonly))) {
    try {
      if (client.inTransaction) client.exec("ROLLBACK");
      if (!client.readonly) client.pragma("wal_checkpoint(TRUNCATE)");
      client.close();
    } catch (error) {
      console.error(`cannot close ${client.name}`, error);
    }
  }
  connections().open.clear();
}

/** Closes all connections when the process ends, unless it is killed with SIGKILL. */
export function closeAtExit(): void {
  if (connections().isClosedAtExit) return;
  connections().isClosedAtExit = true;
  process.on("exit", closeConnections);
}
