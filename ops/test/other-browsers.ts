import path from "node:path";
import { requireBrowsers } from "@/e2e/browsers/require-browsers";
import { supervise } from "@/ops/boot/supervise.mjs";
import { readReport } from "./read-report";
import { type Counts, one, type Section } from "./section";

/** The journeys of e2e/browsers in Firefox, WebKit and two old Chromiums. */
export const otherBrowsers: Section = { title: "Journeys in other browsers", needsBuild: true, run: runInBrowsers };

async function runInBrowsers(folder: string): Promise<Counts> {
  if (!requireBrowsers()) return one(false);
  const report = path.join(folder, "browsers.json");
  const code = await supervise(["--import", "tsx", "e2e/browsers/main.ts", report]);
  const { passed, failed } = readReport<Counts>(report) ?? { passed: 0, failed: 1 };
  return { passed, failed: Math.max(failed, code === 0 ? 0 : 1) };
}
