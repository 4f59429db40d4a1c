import { rmSync } from "node:fs";
import path from "node:path";
import { root } from "../start/root";
import { supervise } from "../start/supervise";
import { readReport } from "./read-report";

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/** Runs Playwright and counts from its report. What it leaves for looking at stays only if something failed. */
export async function runJourneys(folder: string): Promise<{ passed: number; failed: number }> {
  const file = path.join(folder, "playwright.json");
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  // Playwright stops its servers and browsers after SIGINT only.
  const code = await supervise(["node_modules/@playwright/test/cli.js", "test"], { env, stopWith: "SIGINT" });
  const stats = readReport<Report>(file)?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const failed = Math.max(stats.unexpected + stats.flaky + stats.skipped, code === 0 ? 0 : 1);
  if (failed === 0) rmSync(path.join(root, "test-results"), { recursive: true, force: true });
  return { passed: stats.expected, failed };
}
