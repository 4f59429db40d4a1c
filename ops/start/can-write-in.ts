import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/**
 * Creates the folder if necessary and tests writing. Permission bits alone do not show a read-only disk or the rights
 * of root.
 */
export function canWriteIn(folder: string): boolean {
  const trial = path.join(folder, `.vigilia-${process.pid}`);
  try {
    mkdirSync(folder, { recursive: true });
    writeFileSync(trial, "");
    rmSync(trial);
    return true;
  } catch {
    return false;
  }
}
