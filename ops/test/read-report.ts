import { existsSync, readFileSync } from "node:fs";

/** The report that a test runner wrote, or undefined if it ended before it wrote one. */
export function readReport<Report>(file: string): Report | undefined {
  return existsSync(file) ? (JSON.parse(readFileSync(file, "utf8")) as Report) : undefined;
}
