import { mkdtempSync, rmSync } from "node:fs";
import { cpus, tmpdir } from "node:os";
import path from "node:path";
import { Command, Option } from "commander";
import { openDatabase } from "@/db/ledger/open";
import { prepareDatabase, publishAlone } from "@/e2e/database";
import { buildIfNeeded } from "@/ops/start/build";
import { root } from "@/ops/start/root";
import { requireChromium } from "@/ops/test/chromium";
import { auditPages } from "./audit-pages";
import { measureDesk } from "./desk/measure-desk";
import { reportDesk } from "./desk/report-desk";
import { measureImport } from "./jobs/measure-import";
import { measureList } from "./jobs/measure-list";
import { jobsReport } from "./jobs/under-public-load";
import { addReleases } from "./ledger/add-releases";
import { measureMatching } from "./matching/measure-matching";
import { reportMatching } from "./matching/report-matching";
import { median } from "./measure/median";
import { type Measured, measureSize, publicationsBetween } from "./measure-size";
import { reportReading } from "./reading/report-reading";
import { report } from "./report";

/**
 * `npm run bench`: measures quality and speed of pages, compared with a plain file, and how well pasted names find
 * their people. See docs/benchmark.md. Prints results and never fails because of them.
 */
type Part = (typeof parts)[number];

const parts = ["lighthouse", "load", "reading", "matching", "import", "list", "desk"] as const;

process.chdir(root);
const options = new Command("bench")
  .option("--sizes <list>", "numbers of invented releases, in ascending order", "1000,20000,100000")
  .option("--rounds <n>", "measurements per case", Number, 3)
  .option("--seconds <n>", "seconds per measurement", Number, 3)
  .option("--publications <n>", "number of publications", Number, 15)
  .option("--addresses <n>", "number of different addresses requested while measuring memory", Number, 10_000)
  .addOption(new Option("--only <part>", "only this part").choices(parts))
  .option("--seeds <list>", "seeds of the invented people and lines", "1,20260108,314159")
  .parse()
  .opts<{
    sizes: string;
    rounds: number;
    seconds: number;
    publications: number;
    addresses: number;
    seeds: string;
    only?: Part;
  }>();

const sizes = options.sizes.split(",").map(Number);

/** Rows of the imported file: the maximum. */
const imported = 20_000;

process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
const folder = mkdtempSync(path.join(tmpdir(), "vigilia-bench-"));
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));

console.log(`${cpus().length} cores (${cpus()[0]?.model}), Node ${process.version}`);
const seeds = options.seeds.split(",").map(Number);
if (options.only === undefined || options.only === "reading") console.log(reportReading(seeds));
if (options.only === "reading") process.exit();
if (options.only === undefined || options.only === "matching") {
  for (const seed of seeds) console.log(reportMatching(await measureMatching(seed)));
}
if (options.only === "matching") process.exit();
if ((await buildIfNeeded()) === "failed") process.exit(1);
if (options.only === undefined || options.only === "import") {
  for (const publication of ["draft", "published"] as const) {
    const { databasePath } = prepareDatabase(path.join(folder, publication));
    await publishAlone(databasePath);
    const title = `Import of ${imported.toLocaleString("en")} rows, ${publication}`;
    console.log(jobsReport(title, await measureImport(databasePath, imported, publication)));
  }
}
if (options.only === undefined || options.only === "list") {
  for (const lines of [1000, 10_000]) {
    const { databasePath } = prepareDatabase(path.join(folder, `list-${lines}`));
    await publishAlone(databasePath);
    const title = `Pasted list of ${lines.toLocaleString("en")} lines`;
    console.log(jobsReport(title, await measureList(databasePath, lines)));
  }
}
if (options.only === "import" || options.only === "list") process.exit();
if (options.only === undefined || options.only === "desk") {
  const { databasePath } = prepareDatabase(path.join(folder, "desk"));
  let held = 0;
  for (const size of sizes) {
    await grow(databasePath, held, size);
    held = size;
    console.log(reportDesk(await measureDesk(databasePath, size, options.rounds)));
  }
}
if (options.only === "desk") process.exit();
const { databasePath } = prepareDatabase(folder);
await publishAlone(databasePath);
if (options.only !== "load") {
  if (!requireChromium()) process.exit(1);
  console.log(await auditPages(databasePath, options.rounds));
}
let held = 0;
let first: Measured | undefined;
for (const size of options.only === "lighthouse" ? [] : sizes) {
  await grow(databasePath, held, size);
  // Releases published while measuring a size add to that size.
  held = size + 2 * options.publications + 2 * publicationsBetween + 1;
  const measured = await measureSize(databasePath, size, options);
  first ??= measured;
  console.log(report(measured, first));
}

async function grow(databasePath: string, from: number, to: number) {
  const db = openDatabase(databasePath);
  const took = await addReleases(db, from, to);
  db.$client.close();
  console.log(
    `\n${(to - from).toLocaleString("en")} releases logged in ${(took.reduce((sum, ms) => sum + ms, 0) / 1000).toFixed(0)} s, a change of a thousand in ${median(took).toFixed(0)} ms`,
  );
}
