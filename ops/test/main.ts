import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { runChecks } from "../checks/run-checks";
import { buildIfNeeded } from "../start/build";
import { root } from "../start/root";
import { requireChromium } from "./chromium";
import { runJourneys } from "./run-journeys";
import { runUnitTests } from "./run-unit-tests";

interface Counts {
  passed: number;
  failed: number;
}

const folder = mkdtempSync(path.join(tmpdir(), "vigilia-test-"));
const total: Counts = { passed: 0, failed: 0 };
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (stopped = true));

try {
  await section("Checks", () => runChecks(root));
  await section("Unit and database tests", () => runUnitTests(folder));
  const built = await section("Build", async () => one((await buildIfNeeded()) !== "failed"));
  // Without a build there is nothing to look at: the journeys then count as one failure and not as none.
  await section("Journeys in a browser", () => (built && requireChromium() ? runJourneys(folder) : one(false)));
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && !stopped ? 0 : 1;

/** Goes on after a failure, so that one run tells everything. True if nothing failed in it. */
async function section(title: string, run: () => Counts | Promise<Counts>): Promise<boolean> {
  if (stopped) return false;
  console.log(`\n── ${title} ──`);
  const counts = await run();
  total.passed += counts.passed;
  total.failed += counts.failed;
  console.log(`${title}: ${counts.passed} passed, ${counts.failed} failed`);
  return counts.failed === 0;
}

function one(passed: boolean): Counts {
  return { passed: passed ? 1 : 0, failed: passed ? 0 : 1 };
}
