import { requireChromium } from "./chromium";
import { otherBrowsers } from "./other-browsers";
import { runJourneys } from "./run-journeys";
import { runUnitTests } from "./run-unit-tests";
import { one, type Section } from "./section";

/** The sections of `npm run test:long`: tests that take too long to run with every change. Add a new section here. */
export const longSections: Section[] = [
  { title: "Long unit and database tests", run: (folder) => runUnitTests(folder, "long") },
  {
    title: "Long journeys in a browser",
    needsBuild: true,
    run: (folder) => (requireChromium() ? runJourneys(folder, "long") : one(false)),
  },
  otherBrowsers,
];
