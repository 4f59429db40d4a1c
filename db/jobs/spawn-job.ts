import { type ChildProcess, spawn } from "node:child_process";
import { ledger } from "@/db/ledger/ledger";
import { log } from "@/ops/log/log";
import { cliArguments } from "@/ops/programs";
import { failJob } from "./fail-interrupted-jobs";
import type { JobKind } from "./start-job";

/** The job processes of this server. On `globalThis`, because the server loads several copies of this module. */
const globals = globalThis as typeof globalThis & { vigiliaJobs?: Set<ChildProcess>; vigiliaEndedJobs?: Set<number> };

/**
 * Runs a waiting job in its own process with its own connection, so that the server keeps serving. The process updates
 * the job's row; the server does not wait for it.
 */
export function spawnJob(id: number, kind?: JobKind): void {
  const child = spawn(process.execPath, jobArguments(id, process.env.NODE_ENV === "production", kind), {
    stdio: ["ignore", "ignore", "inherit"],
  });
  child.on("error", (error) => log.error("a job cannot be started", error, { job: id }));
  globals.vigiliaJobs ??= new Set();
  globals.vigiliaJobs.add(child);
  child.on("exit", (code) => {
    globals.vigiliaJobs?.delete(child);
    // A killed process, or one without memory, could not store its failure.
    if (code !== 0) void failLater(id);
  });
  child.unref();
}

/** Marks a job as failed whose process is gone, or notes it until that can be saved. */
async function failLater(id: number): Promise<void> {
  globals.vigiliaEndedJobs ??= new Set();
  globals.vigiliaEndedJobs.add(id);
  await failEndedJobs().catch((error) => log.error("the end of a job is not saved yet", error, { job: id }));
}

/** Marks the jobs as failed whose process ended and that a full disk left as running. */
export async function failEndedJobs(): Promise<void> {
  for (const id of globals.vigiliaEndedJobs ?? []) {
    await failJob(ledger(), id, new Date());
    globals.vigiliaEndedJobs?.delete(id);
  }
}

/** Asks the jobs of this server to end. The next start marks them as interrupted. */
export function stopJobs(): void {
  for (const child of globals.vigiliaJobs ?? []) child.kill("SIGTERM");
}

/** Limits the memory of a job in MB, whatever its file contains, so that the server has enough. */
const largestHeap = 380;
/** A backup reads no file of a user, and checks a ledger that grows. */
const largestHeapOfBackup = 1500;

/** Returns the node arguments that run a job from the project's folder. */
export function jobArguments(id: number, isBuilt: boolean, kind?: JobKind): string[] {
  const heap = `--max-old-space-size=${kind === "backup" ? largestHeapOfBackup : largestHeap}`;
  return [heap, ...cliArguments(isBuilt), "job", String(id)];
}
