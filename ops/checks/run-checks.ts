import { formatting, lint } from "./biome";
import { fileLength } from "./file-length";
import { importRules } from "./import-rules";
import { lock } from "./lock";
import { messages } from "./messages";
import { migrations } from "./migrations";
import { types } from "./types";
import { unfinishedQueries } from "./unfinished-queries";

/** Each takes the project's folder and gives a line for each violation: none means that the rule holds. */
const checks: Record<string, (folder: string) => string[]> = {
  formatting,
  lint,
  types,
  "import rules": importRules,
  "unfinished queries": unfinishedQueries,
  messages,
  "file length": fileLength,
  migrations,
  "lock file": lock,
};

/** Runs every fast check, prints what each found, and counts. */
export function runChecks(folder: string): { passed: number; failed: number } {
  const counts = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(checks)) {
    const violations = check(folder);
    counts[violations.length === 0 ? "passed" : "failed"] += 1;
    console.log(violations.length === 0 ? `  ✓ ${name}` : `  ✗ ${name}`);
    for (const violation of violations) console.log(`      ${violation}`);
  }
  return counts;
}
