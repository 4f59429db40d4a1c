import { statSync } from "node:fs";
import { readEnvironment } from "@/ops/environment";
import { type Lease, shareLedger } from "./lease";
import { LedgerUnusable } from "./unusable";

type Used = { path: string; inode: number; lease: Lease };

const globals = globalThis as typeof globalThis & { vigiliaUsed?: Used };

/** The path, if it was checked in this turn of the event loop. A busy server handles many requests per turn. */
let checked: string | undefined;

/**
 * Returns the path of the server's ledger. The first call takes a shared lock for the life of the process; every call
 * checks that the file is still the same. Throws `LedgerUnusable` (`missing`, `replaced`, `in_use`). SQLite would apply
 * the log of the first file to another file at this path and destroy it.
 */
export function usedLedger(): string {
  if (checked !== undefined) return checked;
  const path = globals.vigiliaUsed?.path ?? readEnvironment(process.env).databasePath;
  const inode = statSync(path, { throwIfNoEntry: false })?.ino;
  if (inode === undefined) throw new LedgerUnusable("missing", path);
  globals.vigiliaUsed ??= { path, inode, lease: shareLedger(path, 0) };
  if (globals.vigiliaUsed.inode !== inode) throw new LedgerUnusable("replaced", path);
  checked = path;
  setImmediate(() => {
    checked = undefined;
  });
  return path;
}
