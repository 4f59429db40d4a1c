import { rmSync } from "node:fs";
import path from "node:path";
import { supervise } from "@/ops/boot/supervise.mjs";
import { root } from "@/ops/start/root";
import { readReport } from "./read-report";
import type { Counts } from "./section";

interface Report {
  stats: { expected: number; unexpected: number; flaky: number; skipped: number };
}

/**
 * Runs the journeys and returns the counts of Playwright's report. A failure keeps its folder in `test-results`. Long
 * journeys are the files named `*.long.journey.ts`.
 */
export async function runJourneys(folder: string, length: "short" | "long"): Promise<Counts> {
  const file = path.join(folder, `journeys-${length}.json`);
  const output = path.join("test-results", length);
  const chosen = length === "long" ? ["\\.long\\.journey"] : ["--grep-invert=\\.long\\.journey"];
  const command = ["node_modules/@playwright/test/cli.js", "test", `--output=${output}`, ...chosen];
  const env = { ...process.env, PLAYWRIGHT_JSON_OUTPUT_FILE: file };
  // Playwright stops its servers and browsers after SIGINT only.
  const code = await supervise(command, { env, stopWith: "SIGINT" });
  const stats = readReport<Report>(file)?.stats ?? { expected: 0, unexpected: 0, flaky: 0, skipped: 0 };
  const failed = Math.max(stats.unexpected + stats.flaky + stats.skipped, code === 0 ? 0 : 1);
  if (failed === 0) rmSync(path.join(root, output), { recursive: true, force: true });
  return { passed: stats.expected, failed };
}
