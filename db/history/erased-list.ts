import { closeSync, existsSync, fsyncSync, ftruncateSync, openSync, readFileSync, writeSync } from "node:fs";
import { dirname, join } from "node:path";
import { z } from "zod";

const hash = z.string().regex(/^[0-9a-f]{64}$/);

const entry = z.object({
  type: z.enum(["person", "source"]),
  id: z.string(),
  /** Hash of the change that created the record: another ledger, or a later record, may use the same id. */
  created: hash,
  /** Hash of the change that erased it. */
  erased: hash,
  /** SHA-256 of the files of a source that are deleted. */
  files: z.array(hash).default([]),
});

/** A record whose identity was erased. It names nothing of the identity. */
export type ErasedRecord = z.infer<typeof entry>;

/**
 * The list of erased records, next to the ledger and in no backup of it: a restore reads it, so that whoever was erased
 * after a backup stays erased. One JSON object a line, oldest first.
 */
export function erasedListPath(ledgerPath: string): string {
  return join(/* turbopackIgnore: true */ dirname(ledgerPath), "erased.jsonl");
}

/** The erased records, oldest first. A last line without its end was never acknowledged. Throws for any other bad line. */
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

/** Adds records to the list, and creates it. When this returns they are on the disk. */
export function appendErased(ledgerPath: string, records: readonly ErasedRecord[]): void {
  const path = erasedListPath(ledgerPath);
  const isNew = !existsSync(path);
  const whole = isNew ? 0 : readFileSync(path).lastIndexOf("\n") + 1;
  const file = openSync(path, isNew ? "w" : "r+", 0o600);
  try {
    ftruncateSync(file, whole);
    writeSync(file, records.map((record) => `${JSON.stringify(record)}\n`).join(""), whole);
    fsyncSync(file);
  } finally {
    closeSync(file);
  }
  if (isNew) syncFolder(dirname(path));
}

/** Makes the names in a folder durable. */
export function syncFolder(folder: string): void {
  const opened = openSync(folder, "r");
  try {
    fsyncSync(opened);
  } finally {
    closeSync(opened);
  }
}
