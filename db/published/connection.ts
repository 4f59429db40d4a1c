import { readEnvironment } from "@/ops/environment";
import { openPublished, type PublishedDb } from "../open-published";

const kept = globalThis as typeof globalThis & { vigiliaPublished?: PublishedDb };

/** The server's one read-only connection. It hangs on `globalThis`, so that reloading code opens no second one. */
export function publishedLedger(): PublishedDb {
  kept.vigiliaPublished ??= openPublished(readEnvironment(process.env).databasePath);
  return kept.vigiliaPublished;
}
