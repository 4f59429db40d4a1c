import path from "node:path";
import { supervise } from "@/ops/boot/supervise.mjs";
import { readReport } from "./read-report";
import type { Counts } from "./section";

interface Report {
  numPassedTests: number;
  numFailedTests: number;
  testResults: { status: string; assertionResults: unknown[] }[];
}

/** Runs vitest and returns the counts of its report. Long tests are the files named `*.long.spec.ts`. */
export async function runUnitTests(folder: string, length: "short" | "long"): Promise<Counts> {
  const file = path.join(folder, `unit-tests-${length}.json`);
  const chosen = length === "long" ? [".long.spec."] : ["--exclude=**/*.long.spec.{ts,tsx}"];
  const reporters = ["--reporter=default", "--reporter=json", `--outputFile.json=${file}`];
  const code = await supervise(["node_modules/vitest/vitest.mjs", "run", ...chosen, ...reporters]);
  const report = readReport<Report>(file);
  if (!report) return { passed: 0, failed: 1 };
  // A file that fails to load has no failed tests, and an error outside tests shows only in the exit code.
  const broken = report.testResults.filter((file) => file.status === "failed" && file.assertionResults.length === 0);
  const failed = report.numFailedTests + broken.length;
  return { passed: report.numPassedTests, failed: Math.max(failed, code === 0 ? 0 : 1) };
}
