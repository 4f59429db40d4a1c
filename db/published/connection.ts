import { openPublished, type PublishedDb } from "@/db/ledger-file/open-published";
import { usedLedger } from "@/db/ledger-file/use-in-server";

const globals = globalThis as typeof globalThis & { vigiliaPublished?: PublishedDb };

/**
 * Returns the server's only read-only connection. It lives on `globalThis`, so that reloaded code does not open a
 * second one. Throws `LedgerUnusable` if there is no ledger, or if another file took its place.
 */
export function publishedLedger(): PublishedDb {
  const path = usedLedger();
  globals.vigiliaPublished ??= openPublished(path);
  return globals.vigiliaPublished;
}
