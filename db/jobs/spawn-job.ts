import { type ChildProcess, spawn } from "node:child_process";
import { ledger } from "@/db/ledger/ledger";
import { cliArguments } from "@/ops/programs";
import { failJob } from "./fail-interrupted-jobs";

/** The jobs of this server, on `globalThis` because the server holds several copies of this module. */
const kept = globalThis as typeof globalThis & { vigiliaJobs?: Set<ChildProcess> };

/**
 * Works on a waiting job in a process of its own, with its own connection, so that the server goes on serving. The
 * process keeps the job's row; nobody waits for it here.
 */
export function spawnJob(id: number): void {
  const child = spawn(process.execPath, jobArguments(id, process.env.NODE_ENV === "production"), {
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.on("error", (error) => console.error(`job ${id} could not be started`, error));
  kept.vigiliaJobs ??= new Set();
  kept.vigiliaJobs.add(child);
  child.on("exit", (code) => {
    kept.vigiliaJobs?.delete(child);
    // One that was killed, or ran out of memory, could not say so itself.
    if (code !== 0) void failJob(ledger(), id, new Date());
  });
  child.unref();
}

/** Asks the jobs of this server to end: the next start counts them as interrupted. */
export function stopJobs(): void {
  for (const child of kept.vigiliaJobs ?? []) child.kill("SIGTERM");
}

/** Whatever a file holds, the machine keeps enough memory for the server. */
const largestHeap = "--max-old-space-size=380";

/** Arguments for node, in the project's folder, that do a job. */
export function jobArguments(id: number, isBuilt: boolean): string[] {
  return [largestHeap, ...cliArguments(isBuilt), "job", String(id)];
}
