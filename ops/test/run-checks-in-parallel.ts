import { supervise } from "@/ops/boot/supervise.mjs";
import type { Counts } from "./section";

/** Runs the checks in a separate process, so that another section can run at the same time. */
export async function runChecksInParallel(): Promise<Counts & { output: string }> {
  const printed: Buffer[] = [];
  const onOutput = (chunk: Buffer) => printed.push(chunk);
  const code = await supervise(["--import", "tsx", "ops/checks/main.ts"], { onOutput });
  const all = Buffer.concat(printed).toString();
  const [line = "", passed = "0", failed = "0"] = /(\d+) passed, (\d+) failed\n$/.exec(all) ?? [];
  const output = all.slice(0, all.length - line.length);
  return { passed: Number(passed), failed: Math.max(Number(failed), code === 0 ? 0 : 1), output };
}
