import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";
import { writeAll } from "@/db/ledger-file/disk-fault";
import { syncFolder } from "@/db/ledger-file/sync-folder";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const entry = z.object({
  /** `note`: the reason and the public note of the change with the number `id`. */
  type: z.enum(["person", "source", "note"]),
  id: z.string(),
  /**
   * Hash of the change that created the record, or of the change itself. The id alone is not enough: another ledger or a later record may reuse
   * it.
   */
  created: hash,
  /** Hash of the change that erased the record. */
  erased: hash,
  /** SHA-256 of each deleted evidence file of a source. */
  files: z.array(hash).default([]),
  /** True if the private note of a source was erased too. */
  note: z.boolean().optional(),
});

/** A record whose identity was erased. The entry holds nothing of the identity. */
export type ErasedRecord = z.infer<typeof entry>;

/**
 * Returns the path of the list of erased records. It lies next to the ledger and is not part of backups: a restore
 * reads it, so that a person erased after the backup stays erased. One JSON object per line, oldest first.
 */
export function erasedListPath(ledgerPath: string): string {
  return join(/* turbopackIgnore: true */ dirname(ledgerPath), "erased.jsonl");
}

/**
 * Returns the erased records, oldest first. Ignores an unfinished last line, which was never acknowledged. Throws for
 * any other invalid line.
 */
export function readErased(ledgerPath: string): ErasedRecord[] {
  const path = erasedListPath(ledgerPath);
  if (!existsSync(path)) return [];
  const lines = readFileSync(path, "utf8").split("\n").slice(0, -1);
  return lines.map((line, index) => {
    try {
      return entry.parse(JSON.parse(line));
    } catch (cause) {
      throw new Error(`${path}, line ${index + 1}, is no erased record`, { cause });
    }
  });
}

/**
 * Appends records to the list and creates the file if needed. The records are on disk when it returns. Throws, and leaves
 * the list as it was, if the disk does not take all of them.
 */
export function appendErased(ledgerPath: string, records: readonly ErasedRecord[]): void {
  const path = erasedListPath(ledgerPath);
  const isNew = !existsSync(path);
  const whole = isNew ? 0 : readFileSync(path).lastIndexOf("\n") + 1;
  const file = openSync(path, isNew ? "w" : "r+", 0o600);
  try {
    ftruncateSync(file, whole);
    try {
      writeAll(file, Buffer.from(records.map((record) => `${JSON.stringify(record)}\n`).join("")), whole);
      fsyncSync(file);
    } catch (cause) {
      // The next start would carry out an erasure that was refused.
      ftruncateSync(file, whole);
      throw cause;
    }
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(dirname(path));
}
