import { setTimeout as pause } from "node:timers/promises";
import { Worker } from "node:worker_threads";
import { type Attempt, attempt } from "@/e2e/attack/section";
import { allParsers } from "./all-parsers";

/**
 * What the attacking thread and the watching one share: the number of the running call (0: none), the length of the text
 * that shows its value, and that text.
 */
export type Heart = { calls: Int32Array; text: Uint8Array };
export type Told = { name: string; failure: string | undefined };

/** How often the thread is looked at, in ms, and how often with the same call: then it counts as one that never ends. */
const interval = 200;
const patience = 100;

/** Loads the thread's program, which is TypeScript. */
const boot = `import("tsx/esm/api").then(({ register }) => {
  register();
  return import(${JSON.stringify(new URL("./worker.ts", import.meta.url).href)});
})`;

/** Attacks every parser with so many generated values, and yields the result of each. */
export async function* attackParsers(seed: number, runs: number): AsyncIterable<Attempt> {
  const left = Object.keys(allParsers);
  const heart: Heart = {
    calls: new Int32Array(new SharedArrayBuffer(8)),
    text: new Uint8Array(new SharedArrayBuffer(4096)),
  };
  while (left.length > 0) {
    for await (const { name, failure } of attackUntilItHangs([...left], { seed, runs, heart })) {
      left.splice(left.indexOf(name), 1);
      yield attempt(`${name} reads any value`, failure);
    }
  }
}

type Given = { seed: number; runs: number; heart: Heart };

/** Ends after all parsers, or after the first whose call does not end or ends the thread. */
async function* attackUntilItHangs(names: readonly string[], given: Given): AsyncIterable<Told> {
  const { heart } = given;
  heart.calls.fill(0);
  const worker = new Worker(boot, {
    eval: true,
    workerData: { names, ...given },
    // Damaged workbooks are logged.
    env: { ...process.env, LOG_LEVEL: "silent" },
    resourceLimits: { maxOldGenerationSizeMb: 1024 },
  });
  const told: Told[] = [];
  worker.on("message", (message: Told) => told.push(message));
  let ended: string | undefined;
  worker.on("error", (error) => {
    ended = String(error);
  });
  worker.on("exit", () => {
    ended ??= "the thread ended";
  });
  let done = 0;
  let seen = { call: 0, times: 0 };
  try {
    while (done < names.length) {
      await pause(interval);
      const isLast = ended !== undefined;
      for (const each of told.splice(0)) {
        done += 1;
        yield each;
      }
      const [call = 0, length = 0] = heart.calls;
      seen = { call, times: call > 0 && call === seen.call ? seen.times + 1 : 0 };
      const isHanging = seen.times > patience;
      if (done === names.length || !(isHanging || isLast)) continue;
      const what = isHanging ? `it did not return within ${(patience * interval) / 1000} s` : ended;
      if (length === 0) throw new Error(`no parser was called: ${what}`);
      const text = Buffer.from(heart.text.subarray(0, length)).toString();
      yield { name: names[done] ?? "", failure: `${what} for ${text} (seed ${given.seed})` };
      return;
    }
  } finally {
    await worker.terminate();
  }
}
