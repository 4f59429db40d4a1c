/**
 * Runs every journey in every browser. Arguments: a file for the counts, then the names of browsers to run; the default
 * is all. Each browser has its own server and database. Two run at a time.
 */
import { mkdirSync, rmSync, writeFileSync } from "node:fs";
import path from "node:path";
import { prepareDatabase, publishAlone, temporaryFolder } from "@/e2e/database";
import { type StaffedServer, staffedServer } from "@/e2e/desk/staff";
import { journeys } from "./journeys/all";
import type { Journey } from "./journeys/journey";
import { browsers } from "./launch";
import type { DrivenBrowser } from "./tab";
import { Visitor } from "./visitor";

const [report, ...wanted] = process.argv.slice(2);
const names = Object.keys(browsers).filter((name) => wanted.length === 0 || wanted.includes(name));
const counts = { passed: 0, failed: 0 };
const folder = temporaryFolder();
process.once("exit", () => rmSync(folder, { recursive: true, force: true }));
for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.once(signal, () => process.exit(1));

process.env.VIGILIA_E2E_FOLDER = folder;
mkdirSync(path.join(folder, "template"));
process.env.VIGILIA_E2E_TEMPLATE = prepareDatabase(path.join(folder, "template")).databasePath;
await publishAlone(process.env.VIGILIA_E2E_TEMPLATE);

const worker = async () => {
  for (let name = names.shift(); name !== undefined; name = names.shift()) await runBrowser(name);
};
await Promise.all([worker(), worker()]);
if (report) writeFileSync(report, JSON.stringify(counts));
process.exit(counts.failed === 0 ? 0 : 1);

async function runBrowser(name: string): Promise<void> {
  const server = await staffedServer();
  const browser = await browsers[name]?.();
  if (!browser) throw new Error(`there is no browser named ${name}`);
  try {
    for (const [title, journey] of Object.entries(journeys)) await runJourney(name, title, journey, browser, server);
  } finally {
    await browser.close();
    await server.stop();
  }
}

async function runJourney(
  name: string,
  title: string,
  journey: Journey,
  browser: DrivenBrowser,
  server: StaffedServer,
): Promise<void> {
  const start = performance.now();
  const opened: Visitor[] = [];
  const open = async (kind: "phone" | "desktop") => {
    const visitor = new Visitor(await browser.open(kind), server.url);
    opened.push(visitor);
    return visitor;
  };
  const problem = await journey({ server, open }).then(
    () => undefined,
    (error: unknown) => error,
  );
  for (const { tab } of opened) await tab.close();
  counts[problem === undefined ? "passed" : "failed"] += 1;
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  console.log(`  ${problem === undefined ? "✓" : "✗"} ${name}: ${title} (${seconds} s)`);
  if (problem !== undefined) console.log(problem);
}
