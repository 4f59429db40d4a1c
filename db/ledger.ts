import { readEnvironment } from "@/ops/environment";
import { type Db, openDatabase } from "./open";

const kept = globalThis as typeof globalThis & { vigiliaLedger?: Db };

/** The server's one connection for writing. It hangs on `globalThis`, so that reloading code opens no second one. */
export function ledger(): Db {
  kept.vigiliaLedger ??= openDatabase(readEnvironment(process.env).databasePath);
  return kept.vigiliaLedger;
}
