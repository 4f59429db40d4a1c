import { existsSync, readdirSync, rmSync } from "node:fs";
import { join } from "node:path";

/** Suffix of a file that is not complete or not compared yet. */
export const draftSuffix = ".part";

/**
 * Deletes the incomplete files that killed backups left in a folder. Only the process that holds the ledger or the lease of
 * backups may call this.
 */
export function removeDrafts(folder: string): void {
  if (!existsSync(folder)) return;
  const drafts = readdirSync(folder).filter(
    (name) => name.endsWith(draftSuffix) && (name.startsWith("vigilia-") || name.startsWith("erased.jsonl")),
  );
  for (const name of drafts) rmSync(join(folder, name), { force: true });
}
