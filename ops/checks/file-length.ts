import { readFileSync } from "node:fs";
import path from "node:path";
import { filesWith } from "./files";

const limit = 250;

/** Finds source files that are too long to read in one go. */
export function fileLength(folder: string): string[] {
  return filesWith(folder, ".ts", ".tsx", ".mjs", ".cjs", ".css").flatMap((name) => {
    const lines = readFileSync(path.join(folder, name), "utf8").trimEnd().split("\n").length;
    return lines > limit ? [`${name} has ${lines} lines, at most ${limit} are allowed`] : [];
  });
}
