import { statSync } from "node:fs";
import { readEnvironment } from "@/ops/environment";
import { type Lease, shareLedger } from "./lease";
import { LedgerUnusable } from "./unusable";

type Used = { path: string; inode: number; lease: Lease };

const kept = globalThis as typeof globalThis & { vigiliaUsed?: Used };

/** The path, if it was checked in this turn of the event loop: a busy server has many requests in each. */
let checked: string | undefined;

/**
 * The path of the server's ledger. The first call takes a share of its lock, for as long as the process lives; every
 * call looks whether it is still the same file. Throws `LedgerUnusable` (`missing`, `replaced`, `in_use`): another file
 * in its place would be read with the log of the first one, which destroys it.
 */
export function usedLedger(): string {
  if (checked !== undefined) return checked;
  const path = kept.vigiliaUsed?.path ?? readEnvironment(process.env).databasePath;
  const inode = statSync(path, { throwIfNoEntry: false })?.ino;
  if (inode === undefined) throw new LedgerUnusable("missing", path);
  kept.vigiliaUsed ??= { path, inode, lease: shareLedger(path, 0) };
  if (kept.vigiliaUsed.inode !== inode) throw new LedgerUnusable("replaced", path);
  checked = path;
  setImmediate(() => {
    checked = undefined;
  });
  return path;
}
