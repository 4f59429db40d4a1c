import { createHash } from "node:crypto";
import { closeSync, existsSync, openSync, readdirSync, readSync, statSync } from "node:fs";
import { join } from "node:path";
import type { Db } from "@/db/ledger/open";
import { evidenceFolder, originalPath, shownPath } from "@/db/sources/evidence-files";
import type { Finding } from "./finding";

/** How old an incomplete upload is before it counts as left behind, in ms. */
const mostUpload = 3_600_000;

type File = { id: number; source: number; hash: string; bytes: number; mediaType: string };

const query = "SELECT id, source, hash, bytes, media_type AS mediaType FROM evidence WHERE keeping <> 'deleted'";

/**
 * The files of sources: each exists, has its size and its hash, and a picture has its public version; and the folder has
 * no other files. The server may add and delete files meanwhile, so each is judged by the newest state of the ledger.
 */
export function* findEvidenceFaults(db: Db): Generator<Finding, void> {
  const names = readdirSync(evidenceFolder(db)).toSorted();
  renewSnapshot(db);
  const files = db.$client.prepare<[], File>(`${query} ORDER BY id`).all();
  for (const [done, file] of files.entries()) {
    for (const fault of fileFaults(db, file)) if (isNamed(db, file.hash)) yield fault;
    yield { done: done + 1, total: files.length };
  }
  for (const name of names) {
    const hash = /^([0-9a-f]{64})(\.webp)?$/.exec(name)?.[1];
    if (hash === undefined ? isUploading(join(evidenceFolder(db), name)) : isNamed(db, hash)) continue;
    yield `evidence/${name}: the file belongs to no source`;
  }
}

/** Ends the snapshot of a reading connection, if it has one, and begins a newer one. */
function renewSnapshot(db: Db) {
  if (db.$client.inTransaction) db.$client.exec("COMMIT; BEGIN");
}

function isNamed(db: Db, hash: string): boolean {
  renewSnapshot(db);
  return db.$client.prepare(`${query} AND hash = ?`).get(hash) !== undefined;
}

function isUploading(path: string): boolean {
  const age = Date.now() - (statSync(path, { throwIfNoEntry: false })?.mtimeMs ?? Date.now());
  return age < mostUpload;
}

function* fileFaults(db: Db, { id, source, hash, bytes, mediaType }: File): Generator<string, void> {
  const which = `source ${source}, file ${id} (evidence/${hash})`;
  const path = originalPath(db, hash);
  const size = statSync(path, { throwIfNoEntry: false })?.size;
  if (size === undefined) yield `${which}: the file is missing`;
  else if (size !== bytes) yield `${which}: the file has ${size} bytes instead of ${bytes}`;
  else if (hashOf(path) !== hash) yield `${which}: the content of the file was altered`;
  if (mediaType.startsWith("image/") && !existsSync(shownPath(db, hash))) {
    yield `${which}: the public version of the picture is missing`;
  }
}

/** Bytes that are read at once. */
const block = 1 << 20;

function hashOf(path: string): string {
  const hash = createHash("sha256");
  const buffer = Buffer.alloc(block);
  const file = openSync(path, "r");
  try {
    for (let length = readSync(file, buffer); length > 0; length = readSync(file, buffer)) {
      hash.update(buffer.subarray(0, length));
    }
    return hash.digest("hex");
  } finally {
    closeSync(file);
  }
}
