import { readdirSync } from "node:fs";
import path from "node:path";

/** Folders that are not the project's source. `data` holds an instance's ledger. */
const skipped = new Set(["node_modules", ".next", ".git", "data", "test-results", "playwright-report"]);

/** Returns the project's source files with one of the endings, sorted, with forward slashes. */
export function filesWith(folder: string, ...endings: string[]): string[] {
  const names = readdirSync(folder, { withFileTypes: true }).flatMap((entry) => {
    if (entry.isFile()) return [entry.name];
    if (!entry.isDirectory() || skipped.has(entry.name)) return [];
    const below = readdirSync(path.join(folder, entry.name), { withFileTypes: true, recursive: true });
    const files = below.filter((each) => each.isFile()).map((each) => path.join(each.parentPath, each.name));
    return files.map((file) => path.relative(folder, file).replaceAll(path.sep, "/"));
  });
  return names.filter((name) => endings.some((ending) => name.endsWith(ending))).sort();
}

/** True for tests, which are not part of a release. */
export function isTest(name: string): boolean {
  return /\.(spec|journey)\.tsx?$/.test(name) || name.startsWith("e2e/");
}
