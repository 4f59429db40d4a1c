import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import path from "node:path";
import { buildIfNeeded } from "@/ops/start/build";
import { longSections } from "./long-sections";
import { otherBrowsers } from "./other-browsers";
import { type Counts, one, type Section } from "./section";
import { shortSections } from "./short-sections";

const build: Section = { title: "Build", run: async () => one((await buildIfNeeded()) !== "failed") };
const runs: Record<string, Section[]> = {
  short: shortSections,
  long: longSections,
  browsers: [otherBrowsers],
  all: [...shortSections, ...longSections],
};

const folder = mkdtempSync(path.join(tmpdir(), "vigilia-test-"));
const total: Counts = { passed: 0, failed: 0 };
let stopped = false;
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => (stopped = true));

try {
  const wanted = runs[process.argv[2] ?? "short"];
  if (!wanted) throw new Error(`there is no test run named ${process.argv[2]}`);
  const parallel: Promise<boolean>[] = [];
  let built: boolean | undefined;
  for (const section of wanted) {
    // A build and the type check write to the same folder.
    if (section.needsBuild) await Promise.all(parallel);
    if (section.needsBuild) built ??= await run(build);
    const running = run(section.needsBuild && !built ? { ...section, run: () => one(false) } : section);
    if (section.isParallel) parallel.push(running);
    else await running;
  }
  await Promise.all(parallel);
} finally {
  rmSync(folder, { recursive: true, force: true });
}
console.log(`\n${total.passed} passed, ${total.failed} failed`);
process.exitCode = total.failed === 0 && !stopped ? 0 : 1;

/** Runs a section and adds its counts. A failure does not stop the run. Returns true if nothing failed. */
async function run(section: Section): Promise<boolean> {
  if (stopped) return false;
  const title = `\n── ${section.title} ──`;
  if (!section.isParallel) console.log(title);
  const start = performance.now();
  const { output, ...counts } = { output: "", ...(await section.run(folder)) };
  if (section.isParallel) console.log(`${title}\n${output}`);
  total.passed += counts.passed;
  total.failed += counts.failed;
  const seconds = Math.round((performance.now() - start) / 1000);
  console.log(`${section.title}: ${counts.passed} passed, ${counts.failed} failed, ${seconds} s`);
  return counts.failed === 0;
}
