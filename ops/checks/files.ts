import { readdirSync } from "node:fs";
import path from "node:path";

const skipped = new Set(["node_modules", ".next", ".git", "data", "test-results", "playwright-report"]);

/** The project's own files with one of the endings, as paths with forward slashes, in order. */
export function filesWith(folder: string, ...endings: string[]): string[] {
  return readdirSync(folder, { withFileTypes: true, recursive: false })
    .flatMap((entry) => {
      if (entry.isFile()) return [entry.name];
      if (!entry.isDirectory() || skipped.has(entry.name)) return [];
      return filesWith(path.join(folder, entry.name), ...endings).map((name) => `${entry.name}/${name}`);
    })
    .filter((name) => endings.some((ending) => name.endsWith(ending)))
    .sort();
}

/** Is it a test, which ships with nothing? */
export function isTest(name: string): boolean {
  return /\.(spec|journey)\.tsx?$/.test(name) || name.startsWith("e2e/");
}
