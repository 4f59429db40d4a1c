import { usedLedger } from "@/db/ledger-file/use-in-server";
import { type Db, openDatabase } from "./open";

const globals = globalThis as typeof globalThis & { vigiliaLedger?: Db };

/**
 * Returns the server's only connection for writing. It lives on `globalThis`, so that reloaded code does not open a
 * second one. Throws `LedgerUnusable` if there is no ledger, or if another file took its place.
 */
export function ledger(): Db {
  const path = usedLedger();
  globals.vigiliaLedger ??= openDatabase(path);
  return globals.vigiliaLedger;
}
