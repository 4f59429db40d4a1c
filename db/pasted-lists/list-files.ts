import { existsSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import type { z } from "zod";
import type { Problem } from "@/db/history/change-types";
import { importFolder } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import type { Values } from "@/domain/inputs/values";
import type { ListReview } from "./review-list";

/** A pasted list on its way, as its form sent it; and why it came back, with its lines as they stood then. */
export type KeptList = { values: Values; refusal?: ListRefusal };
export type ListRefusal = { problems: Problem[]; review: ListReview | null } | { issues: z.core.$ZodIssue[] };

/**
 * Keeps a list beside the ledger while it waits to be written: names are in it, and erasing a person reaches no row of
 * a job. It goes when it was written, and after a day at the latest. `requestId` is one that the server made.
 */
export function keepList(db: Db, requestId: string, list: KeptList) {
  writeFileSync(listFile(db, requestId), JSON.stringify(list), { mode: 0o600 });
}

/** A list that was kept; undefined once it was written, or a day has passed. */
export function findKeptList(db: Db, requestId: string): KeptList | undefined {
  const path = listFile(db, requestId);
  return existsSync(path) ? JSON.parse(readFileSync(path, "utf8")) : undefined;
}

export function removeKeptList(db: Db, requestId: string) {
  rmSync(listFile(db, requestId), { force: true });
}

function listFile(db: Db, requestId: string): string {
  return join(/* turbopackIgnore: true */ importFolder(db), `list-${requestId}.json`);
}
