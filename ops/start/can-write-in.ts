import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";

/** Makes the folder if need be and tries it out: permission bits alone say nothing about a read-only disk or about root. */
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
