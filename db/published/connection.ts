import { openPublished, type PublishedDb } from "@/db/ledger-file/open-published";
import { usedLedger } from "@/db/ledger-file/use-in-server";

const kept = globalThis as typeof globalThis & { vigiliaPublished?: PublishedDb };

/**
 * The server's one read-only connection. It hangs on `globalThis`, so that reloading code opens no second one. Throws
 * `LedgerUnusable` while there is no ledger, or another file in its place.
 */
export function publishedLedger(): PublishedDb {
  const path = usedLedger();
  kept.vigiliaPublished ??= openPublished(path);
  return kept.vigiliaPublished;
}
