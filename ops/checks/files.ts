import { readdirSync } from "node:fs";
import path from "node:path";

/** Not the project's own. `data` at the top holds an instance's ledger. */
const skipped = new Set(["node_modules", ".next", ".git", "data", "test-results", "playwright-report"]);

/** The project's own files with one of the endings, as paths with forward slashes, in order. */
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

/** Is it a test, which ships with nothing? */
export function isTest(name: string): boolean {
  return /\.(spec|journey)\.tsx?$/.test(name) || name.startsWith("e2e/");
}
