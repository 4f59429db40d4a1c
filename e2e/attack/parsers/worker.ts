import { parentPort, workerData } from "node:worker_threads";
import fc from "fast-check";
import { allParsers } from "./all-parsers";
import { attack, type Parser } from "./parser";
import type { Heart, Told } from "./watched";

/**
 * Attacks parsers one after another and tells the result of each. `heart` shows the thread that watches which call is
 * running, and with what: a call that never ends cannot say so itself.
 */
const { names, seed, runs, heart } = workerData as { names: string[]; seed: number; runs: number; heart: Heart };

/** Maximum processor time of a call, in ms: far more than any parser needs for the longest text that reaches it. */
const longest = 1500;
/** Maximum time of a parser, in ms. */
const perParser = 3000;

let calls = 0;
for (const name of names) {
  const failure = await check(allParsers[name] as Parser);
  parentPort?.postMessage({ name, failure } satisfies Told);
}

async function check(parser: Parser): Promise<string | undefined> {
  const timed = async (given: unknown) => {
    const shown = fc.stringify(given).slice(0, heart.text.length / 4);
    heart.calls[1] = new TextEncoder().encodeInto(shown, heart.text).written;
    calls += 1;
    heart.calls[0] = calls;
    const before = process.cpuUsage();
    await attack(parser, given);
    const { user, system } = process.cpuUsage(before);
    heart.calls[0] = 0;
    const ms = Math.round((user + system) / 1000);
    if (ms > longest) throw new Error(`it took ${ms} ms of processor time`);
  };
  const details = await fc.check(fc.asyncProperty(parser.given, timed), {
    ...{ seed, numRuns: runs, interruptAfterTimeLimit: perParser },
  });
  heart.calls[0] = 0;
  // An interrupted parser that found nothing has failed nothing.
  if (!details.failed || details.counterexample === null) return undefined;
  const [given] = details.counterexample;
  return `${details.errorInstance} for ${fc.stringify(given).slice(0, 300)} (seed ${seed}, path ${details.counterexamplePath})`;
}
