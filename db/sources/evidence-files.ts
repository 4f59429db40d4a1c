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

/** Returns the evidence folder next to the ledger, readable only by the server's account. Creates it if needed. */
export function evidenceFolder(db: Db): string {
  const folder = join(/* turbopackIgnore: true */ dirname(db.$client.name), "evidence");
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return folder;
}

/** Returns the path of the original file, byte for byte as received. */
export function originalPath(db: Db, hash: string): string {
  return join(/* turbopackIgnore: true */ evidenceFolder(db), hash);
}

/** Returns the path of the public version of a picture: smaller and without camera metadata. */
export function shownPath(db: Db, hash: string): string {
  return join(/* turbopackIgnore: true */ evidenceFolder(db), `${hash}.webp`);
}

export function isStored(db: Db, hash: string): boolean {
  return existsSync(originalPath(db, hash));
}

/**
 * Moves a received file and its public version into place. Both are synced to disk when this returns, so that they
 * survive a power cut. A record may name them only after that.
 */
export function placeFile(db: Db, received: string, hash: string, shown: Buffer | null) {
  if (shown) {
    try {
      writeFileSync(`${received}.webp`, shown, { mode: 0o600, flush: true });
      renameSync(`${received}.webp`, shownPath(db, hash));
    } finally {
      rmSync(`${received}.webp`, { force: true });
    }
  }
  renameSync(received, originalPath(db, hash));
  const folder = openSync(evidenceFolder(db), "r");
  try {
    fsyncSync(folder);
  } finally {
    closeSync(folder);
  }
}

/** Deletes a file that no source names any more. */
export function removeUnusedFile(db: Db, hash: string) {
  if (standingOf(db, hash) === "named") return;
  rmSync(originalPath(db, hash), { force: true });
  rmSync(shownPath(db, hash), { force: true });
}

/** How long a file without a record stays, in ms. A restore of an older ledger may need it again. */
const unnamedFor = 30 * 24 * 3_600_000;

/**
 * Deletes what a crash left behind: incomplete uploads, files whose deletion was recorded but not done, and files
 * without a record after `unnamedFor`. Call it while nobody uploads.
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

/** Deletes the files whose deletion is in the ledger but was not carried out. */
export function removeDeletedEvidence(db: Db) {
  const hashes = db.selectDistinct({ hash: evidence.hash }).from(evidence).where(eq(evidence.keeping, "deleted")).all();
  for (const { hash } of hashes) removeUnusedFile(db, hash);
}

/** Deletes uploads that broke off because the process died. Call it while nobody uploads. */
export function removeInterruptedUploads(db: Db) {
  const folder = evidenceFolder(db);
  const parts = readdirSync(folder).filter((name) => /\.part(?:\.webp)?$/.test(name));
  for (const name of parts) rmSync(join(folder, name), { force: true });
}

/** Returns whether a source names the file now, only named it before its deletion, or never named it. */
function standingOf(db: Db, hash: string): "named" | "deleted" | "unknown" {
  const rows = db.select({ keeping: evidence.keeping }).from(evidence).where(eq(evidence.hash, hash)).all();
  if (rows.length === 0) return "unknown";
  return rows.some(({ keeping }) => keeping !== "deleted") ? "named" : "deleted";
}
