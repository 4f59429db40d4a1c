import { Command, Option } from "commander";
import { makeTemplate } from "@/e2e/database";
import { buildIfNeeded } from "@/ops/start/build";
import { root } from "@/ops/start/root";
import type { Section } from "./section";
import { sections } from "./sections";

/**
 * `npm run attack`: attacks fresh servers of the production build as an outsider and as each role. See docs/testing.md.
 * Prints each attempt that succeeded, and how many were tried, held and failed. Exits with 1 if one failed.
 */
type Counts = { tried: number; failed: number };

process.chdir(root);
const { only } = new Command("attack")
  .addOption(new Option("--only <section>", "only this section").choices(Object.keys(sections)))
  .parse()
  .opts<{ only?: string }>();
process.once("SIGINT", () => process.exit(130));
process.once("SIGTERM", () => process.exit(143));
if ((await buildIfNeeded()) === "failed") process.exit(1);
await makeTemplate();

const total: Counts = { tried: 0, failed: 0 };
for (const [word, section] of Object.entries(sections)) {
  if (only !== undefined && only !== word) continue;
  const { tried, failed } = await run(section);
  total.tried += tried;
  total.failed += failed;
}
console.log(`\n${sentence(total)}`);
process.exit(total.failed > 0 ? 1 : 0);

/** Runs a section. An error that ends it early is a failed attempt. */
async function run({ title, attack }: Section): Promise<Counts> {
  console.log(`\n── ${title} ──`);
  const started = Date.now();
  const counts: Counts = { tried: 0, failed: 0 };
  const note = (name: string, failure: string | undefined) => {
    counts.tried++;
    if (failure === undefined) return;
    counts.failed++;
    console.log(`  ✘ ${name}: ${failure}`);
  };
  try {
    for await (const { name, failure } of attack()) note(name, failure);
  } catch (error) {
    note("the section ran to its end", String(error));
  }
  console.log(`${sentence(counts)} (${Math.round((Date.now() - started) / 1000)} s)`);
  return counts;
}

function sentence({ tried, failed }: Counts): string {
  return `${tried} tried, ${tried - failed} held, ${failed} failed`;
}
