import { randomInt } from "node:crypto";
import { Command, Option } from "commander";
import { makeTemplate } from "@/e2e/database";
import { buildIfNeeded } from "@/ops/start/build";
import { root } from "@/ops/start/root";
import { randomFrom } from "./random";
import type { Result, Scenario } from "./scenario";
import { scenarios } from "./scenarios";

/**
 * `npm run crash`: kills servers of the build, their jobs and commands, and fills their disk. Prints what was
 * acknowledged, found and lost, and exits with 1 if anything is lost, partial or left behind. See docs/testing.md.
 */
process.chdir(root);
const { only, short, seed } = new Command("crash")
  .addOption(new Option("--only <scenario>", "only this scenario").choices(Object.keys(scenarios)))
  .option("--short", "a few kills of each kind, as in npm test")
  .option("--seed <number>", "repeats the moments of an earlier run", String(randomInt(1_000_000)))
  .parse()
  .opts<{ only?: string; short?: boolean; seed: string }>();
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
if ((await buildIfNeeded()) === "failed") process.exit(1);
await makeTemplate();

const random = randomFrom(Number(seed));
console.log(`seed ${seed}`);
const total = { kills: 0, acknowledged: 0, found: 0, faults: 0 };
for (const [word, scenario] of Object.entries(scenarios)) {
  if (only !== undefined && only !== word) continue;
  const kills = scenario.kills[short ? "short" : "full"];
  const began = Date.now();
  const { acknowledged, found, faults } = await run(scenario, kills);
  for (const fault of faults) console.log(`  ✘ ${fault}`);
  console.log(`${scenario.title}: ${line(kills, acknowledged, found)} (${Math.round((Date.now() - began) / 1000)} s)`);
  total.kills += kills;
  total.acknowledged += acknowledged;
  total.found += found;
  total.faults += faults.length;
}
console.log(`\nall: ${line(total.kills, total.acknowledged, total.found)}, ${total.faults} faults`);
process.exit(total.faults > 0 || total.found < total.acknowledged ? 1 : 0);

/** Runs a scenario. An error that ends it early is a fault. */
async function run(scenario: Scenario, kills: number): Promise<Result> {
  try {
    return await scenario.run({ random, kills });
  } catch (error) {
    return { acknowledged: 0, found: 0, faults: [`the scenario did not run to its end: ${String(error)}`] };
  }
}

function line(kills: number, acknowledged: number, found: number): string {
  return `${kills} kills, ${acknowledged} acknowledged, ${found} found, ${acknowledged - found} lost`;
}
