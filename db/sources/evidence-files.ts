import {
  closeSync,
  existsSync,
  fsyncSync,
  mkdirSync,
  openSync,
  readdirSync,
  renameSync,
  rmSync,
  statSync,
  writeFileSync,
} from "node:fs";
import { dirname, join } from "node:path";
import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { evidence } from "@/db/schema/evidence";

/** The folder of evidence beside the ledger, readable by the server's own account alone; it is made if there is none. */
export function evidenceFolder(db: Db): string {
  const folder = join(/* turbopackIgnore: true */ dirname(db.$client.name), "evidence");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Where a file lies, byte for byte as it came. */
export function originalPath(db: Db, hash: string): string {
  return join(/* turbopackIgnore: true */ evidenceFolder(db), hash);
}

/** Where the picture lies that is shown of it, smaller and without what cameras write into a file. */
export function shownPath(db: Db, hash: string): string {
  return join(/* turbopackIgnore: true */ evidenceFolder(db), `${hash}.webp`);
}

export function isStored(db: Db, hash: string): boolean {
  return existsSync(originalPath(db, hash));
}

/**
 * Puts a received file in its place, with what is shown of it. When this returns both are on the disk, also where the
 * machine loses its power in the next moment: only then a record may name them.
 */
export function placeFile(db: Db, received: string, hash: string, shown: Buffer | null) {
  if (shown) {
    writeFileSync(`${received}.webp`, shown, { mode: 0o600, flush: true });
    renameSync(`${received}.webp`, shownPath(db, hash));
  }
  renameSync(received, originalPath(db, hash));
  const folder = openSync(evidenceFolder(db), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Removes a file that no source has any more. */
export function removeUnnamed(db: Db, hash: string) {
  if (standingOf(db, hash) === "named") return;
  rmSync(originalPath(db, hash), { force: true });
  rmSync(shownPath(db, hash), { force: true });
}

/** How long a file stays that no record names, in ms: the ledger may have been put back as it was before. */
const unnamedFor = 30 * 24 * 3_600_000;

/**
 * Removes what a stop of the machine left behind: uploads that broke off, files whose deletion was written and not done,
 * and after `unnamedFor` those of a write that never happened. To be called while nobody uploads.
 */
export function removeOrphans(db: Db, now: Date) {
  const folder = evidenceFolder(db);
  for (const name of readdirSync(folder)) {
    const path = join(folder, name);
    const hash = /^([0-9a-f]{64})(\.webp)?$/.exec(name)?.[1];
    const standing = hash === undefined ? "broken_off" : standingOf(db, hash);
    const isOld = now.getTime() - statSync(path).mtimeMs > unnamedFor;
    if (standing !== "named" && (standing !== "unknown" || isOld)) rmSync(path, { force: true, recursive: true });
  }
}

/** Does a source have a file now, had one only what was deleted, or does the ledger know nothing of it? */
function standingOf(db: Db, hash: string): "named" | "deleted" | "unknown" {
  const rows = db.select({ keeping: evidence.keeping }).from(evidence).where(eq(evidence.hash, hash)).all();
  if (rows.length === 0) return "unknown";
  return rows.some(({ keeping }) => keeping !== "deleted") ? "named" : "deleted";
}
