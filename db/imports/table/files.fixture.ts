import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import type { Reading } from "@/domain/imports/reading";
import { readTable } from "./read-table";

/** Writes bytes to a file that is deleted after the test. */
export function fileOf(bytes: Buffer | Uint8Array | string): string {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  onTestFinished(() => rmSync(folder, { recursive: true }));
  const path = join(folder, "lista");
  writeFileSync(path, bytes);
  return path;
}

export const readBytes = (bytes: Buffer | Uint8Array | string, reading?: Reading) => readTable(fileOf(bytes), reading);
export const tableIn = (bytes: Buffer | Uint8Array | string, reading?: Reading) => readBytes(bytes, reading).table;
