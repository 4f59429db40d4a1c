import { existsSync, readdirSync, realpathSync, rmSync, statSync } from "node:fs";
import { basename, dirname, join } from "node:path";

/** What follows the ledger's name in the name of a copy from before an upgrade. */
export const migrationCopyPrefix = ".before-migration-";

/** The names of folders with the data from before a restore. */
const restoreCopyPrefix = "before-restore-";

/** How long old copies are kept, in days. They hold names, also of people who were erased since. */
export const copyDays = 14;

/** Suffixes of files that SQLite leaves next to a copy that was opened. They belong to the copy. */
const companions = ["-wal", "-shm", "-journal"];

export type OldCopy = {
  path: string;
  kind: "migration" | "restore";
  /** When it was made and when it expires; undefined if the name has another form: then it does not expire. */
  madeAt: Date | undefined;
  expiresAt: Date | undefined;
  bytes: number;
};

/** Returns the old copies next to a ledger, oldest first. The ledger itself may be missing. */
export function listOldCopies(ledger: string): OldCopy[] {
  const real = existsSync(ledger) ? realpathSync(ledger) : ledger;
  const folders = new Set([dirname(real), dirname(ledger)].filter((folder) => existsSync(folder)));
  return [...folders]
    .flatMap((folder) => readdirSync(folder).map((name) => join(folder, name)))
    .flatMap((path) => copyAt(path, basename(real)))
    .toSorted((one, other) => (one.madeAt?.getTime() ?? 0) - (other.madeAt?.getTime() ?? 0));
}

function copyAt(path: string, ledger: string): OldCopy[] {
  const name = basename(path);
  if (companions.some((suffix) => name.endsWith(suffix))) return [];
  const prefixes = { migration: ledger + migrationCopyPrefix, restore: restoreCopyPrefix } as const;
  for (const kind of ["migration", "restore"] as const) {
    if (!name.startsWith(prefixes[kind])) continue;
    const madeAt = timeOf(name.slice(prefixes[kind].length));
    return [{ path, kind, madeAt, expiresAt: madeAt && expiryOf(madeAt), bytes: sizeOf(path) }];
  }
  return [];
}

/** Returns when a copy expires that was made at this time. */
export function expiryOf(madeAt: Date): Date {
  return new Date(madeAt.getTime() + copyDays * 86_400_000);
}

/** Reads `2026-05-01T12-00-00-000Z`, and the milliseconds that earlier versions wrote. */
function timeOf(stamp: string): Date | undefined {
  const iso = stamp.replace(/^(\d{4}-\d\d-\d\dT\d\d)-(\d\d)-(\d\d)-(\d{3})Z$/, "$1:$2:$3.$4Z");
  const time = /^\d{13}$/.test(stamp) ? Number(stamp) : Date.parse(iso);
  return iso === stamp && !/^\d{13}$/.test(stamp) ? undefined : new Date(time);
}

function sizeOf(path: string): number {
  const stat = statSync(path, { throwIfNoEntry: false });
  if (!stat?.isDirectory()) return stat?.size ?? 0;
  return readdirSync(path).reduce((sum, name) => sum + sizeOf(join(path, name)), 0);
}

/**
 * Deletes the old copies that have expired, and returns their paths. Call it only while the present ledger is open and
 * serves: a copy is never deleted while it could be the only way back.
 */
export function removeExpiredCopies(ledger: string, now: Date): string[] {
  const expired = listOldCopies(ledger).filter(({ expiresAt }) => expiresAt && expiresAt <= now);
  for (const copy of expired) removeCopy(copy);
  return expired.map(({ path }) => path);
}

/** Deletes an old copy. Call it only while the present ledger is open. */
export function removeCopy({ path }: OldCopy): void {
  for (const suffix of ["", ...companions]) rmSync(path + suffix, { recursive: true, force: true });
}
