import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Creates the folder if necessary and tests writing. Permission bits alone do not show a read-only disk or the rights
 * of root. True on a full disk: the server starts there, so that people can be hidden and erased.
 */
export function canWriteIn(folder: string): boolean {
  const trial = path.join(folder, `.vigilia-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, "");
    rmSync(trial);
    return true;
  } catch (error) {
    return error instanceof Error && "code" in error && (error.code === "ENOSPC" || error.code === "EDQUOT");
  }
}
