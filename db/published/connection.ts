import { statSync } from "node:fs";
import { readEnvironment } from "@/ops/environment";
import { openPublished, type PublishedDb } from "../open-published";

type Kept = { path: string; inode: number; db: PublishedDb };

const kept = globalThis as typeof globalThis & { vigiliaPublished?: Kept };

/**
 * The server's one read-only connection. It hangs on `globalThis`, so that reloading code opens no second one. Where a
 * restore has put another file in the ledger's place, that one is opened. Throws if there is no file.
 */
export function publishedLedger(): PublishedDb {
  const path = kept.vigiliaPublished?.path ?? readEnvironment(process.env).databasePath;
  const inode = statSync(path).ino;
  if (kept.vigiliaPublished?.inode !== inode) {
    const earlier = kept.vigiliaPublished?.db;
    kept.vigiliaPublished = { path, inode, db: openPublished(path) };
    earlier?.$client.close();
  }
  return kept.vigiliaPublished.db;
}
