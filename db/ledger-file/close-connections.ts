import { log } from "@/ops/log/log";
import { noteNewest } from "./newest-note";
import { openConnections } from "./open-connections";

/** On `globalThis`, because the server loads several copies of this module. */
const globals = globalThis as typeof globalThis & { vigiliaClosesAtExit?: boolean };

/**
 * Closes every connection of this process. The last writing connection moves the write-ahead log into the main file, so
 * that the main file contains all data. An error is logged, and the other connections are still closed.
 */
export function closeConnections(): void {
  for (const client of openConnections().toSorted((one, other) => Number(other.readonly) - Number(one.readonly))) {
    try {
      if (client.inTransaction) client.exec("ROLLBACK");
      if (!client.readonly) {
        client.pragma("wal_checkpoint(TRUNCATE)");
        noteNewest(client);
      }
      client.close();
    } catch (error) {
      log.error("a connection to the ledger cannot be closed", error);
    }
  }
}

/** Closes all connections when the process ends, unless it is killed with SIGKILL. */
export function closeAtExit(): void {
  if (globals.vigiliaClosesAtExit) return;
  globals.vigiliaClosesAtExit = true;
  process.on("exit", closeConnections);
}
