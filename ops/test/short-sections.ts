import path from "node:path";
import { buildFolder } from "@/ops/boot/build-folder.mjs";
import { supervise } from "@/ops/boot/supervise.mjs";
import { builtScripts } from "@/ops/checks/built-scripts";
import { builtStyles } from "@/ops/checks/built-styles";
import { countChecks } from "@/ops/checks/run-checks";
import { root } from "@/ops/start/root";
import { requireChromium } from "./chromium";
import { runJourneys } from "./run-journeys";
import { runUnitTests } from "./run-unit-tests";
import { type Counts, one, type Section } from "./section";

/** The sections of `npm test`. */
export const shortSections: Section[] = [
  { title: "Checks", isParallel: true, run: runChecksInParallel },
  { title: "Unit and database tests", run: (folder) => runUnitTests(folder, "short") },
  { title: "Drill: backup, wipe, restore, compare", run: runDrill },
  { title: "Built scripts and styles", needsBuild: true, run: runBuiltChecks },
  { title: "Kills and a full disk", needsBuild: true, run: runCrash },
  {
    title: "Journeys in a browser",
    needsBuild: true,
    run: (folder) => (requireChromium() ? runJourneys(folder, "short") : one(false)),
  },
];

/** Runs the checks in a separate process, so that another section can run at the same time. */
async function runChecksInParallel(): Promise<Counts & { output: string }> {
  const printed: Buffer[] = [];
  const onOutput = (chunk: Buffer) => printed.push(chunk);
  const code = await supervise(["--import", "tsx", "ops/checks/main.ts"], { onOutput });
  const all = Buffer.concat(printed).toString();
  const [line = "", passed = "0", failed = "0"] = /(\d+) passed, (\d+) failed\n$/.exec(all) ?? [];
  const output = all.slice(0, all.length - line.length);
  return { passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), output };
}

async function runDrill(): Promise<Counts> {
  return one((await supervise(["--import", "tsx", "ops/drill/main.ts"])) === 0);
}

/** Kills servers, jobs and starts a few times, and fills a disk. `npm run crash` kills a hundred times. */
async function runCrash(): Promise<Counts> {
  return one((await supervise(["--import", "tsx", "e2e/crash/main.ts", "--short"])) === 0);
}

/** Checks that the built scripts and styles work in the browsers that package.json names. */
function runBuiltChecks(): Counts {
  return countChecks({ "built scripts": builtScripts, "built styles": builtStyles }, path.join(root, buildFolder()));
}
