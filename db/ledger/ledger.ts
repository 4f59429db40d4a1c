import { usedLedger } from "@/db/ledger-file/use-in-server";
import { type Db, openDatabase } from "./open";

const kept = globalThis as typeof globalThis & { vigiliaLedger?: Db };

/**
 * The server's one connection for writing. It hangs on `globalThis`, so that reloading code opens no second one. Throws
 * `LedgerUnusable` while there is no ledger, or another file in its place.
 */
export function ledger(): Db {
  const path = usedLedger();
  kept.vigiliaLedger ??= openDatabase(path);
  return kept.vigiliaLedger;
}
