import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Problem } from "@/db/history/change-types";
import { importFolder } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import type { Values } from "@/domain/inputs/values";
import type { ListReview } from "./review-list";

/** A pasted list as its form sent it and, after a refusal, the reason with the state of its lines. */
export type StoredList = { values: Values; refusal?: ListRefusal };
export type ListRefusal = { problems: Problem[]; review: ListReview | null } | { issues: z.core.$ZodIssue[] };

/**
 * Stores a list next to the ledger until a job writes it. It contains names, and the erasure of a person does not reach
 * a job's row. The file is deleted after the write, and after a day at most. The server must have created `requestId`.
 */
export function storeList(db: Db, requestId: string, list: StoredList) {
  try {
    writeFileSync(listFile(db, requestId), JSON.stringify(list), { mode: 0o600 });
  } catch (cause) {
    // Half a list on a full disk could not be read.
    removeKeptList(db, requestId);
    throw cause;
  }
}

/** Returns a stored list; undefined after it was written, or after a day. */
export function findStoredList(db: Db, requestId: string): StoredList | undefined {
  const path = listFile(db, requestId);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

export function removeKeptList(db: Db, requestId: string) {
  rmSync(listFile(db, requestId), { force: true });
}

function listFile(db: Db, requestId: string): string {
  return join(/* turbopackIgnore: true */ importFolder(db), `list-${requestId}.json`);
}
