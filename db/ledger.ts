import { statSync } from "node:fs";
import { readEnvironment } from "@/ops/environment";
import { type Db, openDatabase } from "./open";

type Kept = { path: string; inode: number; db: Db };

const kept = globalThis as typeof globalThis & { vigiliaLedger?: Kept };

/**
 * The server's one connection for writing. It hangs on `globalThis`, so that reloading code opens no second one. Where a
 * restore has put another file in the ledger's place, that one is opened.
 */
export function ledger(): Db {
  const path = kept.vigiliaLedger?.path ?? readEnvironment(process.env).databasePath;
  const inode = statSync(path, { throwIfNoEntry: false })?.ino;
  if (kept.vigiliaLedger === undefined || kept.vigiliaLedger.inode !== inode) {
    const earlier = kept.vigiliaLedger?.db;
    const db = openDatabase(path);
    kept.vigiliaLedger = { path, inode: statSync(path).ino, db };
    earlier?.$client.close();
  }
  return kept.vigiliaLedger.db;
}
