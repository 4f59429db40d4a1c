import { accessRows } from "./access-rows";
import { asvs } from "./asvs";
import { authorisation } from "./authorisation";
import { formatting, lint } from "./biome";
import { fileLength } from "./file-length";
import { importRules } from "./import-rules";
import { lock } from "./lock";
import { messages } from "./messages";
import { migrations } from "./migrations";
import { oldBrowsers } from "./old-browsers";
import { outgoingCalls } from "./outgoing-calls";
import { serverActions } from "./server-actions";
import { staffPages } from "./staff-pages";
import { staffRoutes } from "./staff-routes";
import { types } from "./types";
import { unfinishedQueries } from "./unfinished-queries";

/** Takes a folder and returns a line for each violation. */
type Check = (folder: string) => string[];

const checks: Record<string, Check> = {
  formatting,
  lint,
  types,
  "import rules": importRules,
  "server actions": serverActions,
  "staff pages": staffPages,
  "staff routes": staffRoutes,
  "access rows": accessRows,
  authorisation,
  "answers to ASVS": asvs,
  "unfinished queries": unfinishedQueries,
  messages,
  "file length": fileLength,
  migrations,
  "old browsers": oldBrowsers,
  "outgoing calls": outgoingCalls,
  "lock file": lock,
};

/** Runs every fast check, prints the violations, and returns how many checks passed and failed. */
export function runChecks(folder: string): { passed: number; failed: number } {
  return countChecks(checks, folder);
}

/** Runs checks on a folder, prints their violations, and returns how many checks passed and failed. */
export function countChecks(checks: Record<string, Check>, folder: string): { passed: number; failed: number } {
  const counts = { passed: 0, failed: 0 };
  for (const [name, check] of Object.entries(checks)) {
    const violations = check(folder);
    counts[violations.length === 0 ? "passed" : "failed"] += 1;
    console.log(violations.length === 0 ? `  ✓ ${name}` : `  ✗ ${name}`);
    for (const violation of violations) console.log(`      ${violation}`);
  }
  return counts;
}
