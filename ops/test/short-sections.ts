import { requireChromium } from "./chromium";
import { runBuiltChecks } from "./run-built-checks";
import { runChecksInParallel } from "./run-checks-in-parallel";
import { runJourneys } from "./run-journeys";
import { runUnitTests } from "./run-unit-tests";
import { one, type Section } from "./section";

/** The sections of `npm test`. */
export const shortSections: Section[] = [
  { title: "Checks", isParallel: true, run: runChecksInParallel },
  { title: "Unit and database tests", run: (folder) => runUnitTests(folder, "short") },
  { title: "Built scripts and styles", needsBuild: true, run: runBuiltChecks },
  {
    title: "Journeys in a browser",
    needsBuild: true,
    run: (folder) => (requireChromium() ? runJourneys(folder, "short") : one(false)),
  },
];
