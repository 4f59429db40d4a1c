import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, statSync } from "node:fs";
import { DiskFault, whyUnwritable, writeAll } from "./disk-fault";

/** Bytes that are kept free for writes that protect people. A deletion of a person writes a few hundred kilobytes. */
const size = 8 * 1024 * 1024;

/** How often the reserve is filled again at most, in ms. */
const pauseBetween = 1000;

/** Instants of the last attempts to fill a reserve, by path. */
const tried = new Map<string, number>();

/** Returns the path of the reserve: a file of zeros next to the ledger. It is empty once its space was given up. */
export function reservePath(path: string): string {
  return `${path}.reserve`;
}

/** True if the reserve of a ledger was given up and not filled again. False for a ledger without one. */
export function isReserveSpent(path: string): boolean {
  const stat = statSync(reservePath(path), { throwIfNoEntry: false });
  return stat !== undefined && stat.size < size;
}

/** Gives the space of the reserve back to the disk. False if there is none left. */
export function spendReserve(path: string): boolean {
  if (!existsSync(reservePath(path)) || isReserveSpent(path)) return false;
  empty(path);
  return true;
}

/** Creates the reserve, or fills it again. Returns false, and leaves it empty, if the disk has no room. */
export function fillReserve(path: string): boolean {
  if (existsSync(reservePath(path)) && !isReserveSpent(path)) return true;
  try {
    const file = openSync(reservePath(path), "w", 0o600);
    try {
      // Zeros that were really written: a hole would occupy nothing.
      for (let left = size; left > 0; left -= chunk.length) writeAll(file, chunk);
      fsyncSync(file);
    } finally {
      closeSync(file);
    }
    return true;
  } catch (cause) {
    if (whyUnwritable(cause, path) === undefined) throw cause;
    if (existsSync(reservePath(path))) empty(path);
    return false;
  }
}

/**
 * Throws `DiskFault` (`disk_full`) while the reserve cannot be filled: what is left of the disk belongs to the writes that
 * protect people. Does nothing for a ledger without a reserve.
 */
export function requireReserve(path: string): void {
  if (!isReserveSpent(path)) return;
  const isDue = performance.now() - (tried.get(path) ?? Number.NEGATIVE_INFINITY) > pauseBetween;
  if (isDue) tried.set(path, performance.now());
  if (!isDue || !fillReserve(path)) throw new DiskFault("disk_full");
}

const chunk = Buffer.alloc(256 * 1024);

function empty(path: string): void {
  try {
    const file = openSync(reservePath(path), "r+");
    try {
      ftruncateSync(file, 0);
    } finally {
      closeSync(file);
    }
  } catch (cause) {
    if (whyUnwritable(cause, path) === undefined) throw cause;
  }
}
