import { spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { fetchPage } from "@/bench/measure/fetch-page";
import { type Publisher, startPublisher } from "@/bench/server/publisher";
import { jobArguments } from "@/db/jobs/spawn-job";
import { type JobKind, startJob } from "@/db/jobs/start-job";
import { openDatabase } from "@/db/ledger/open";
import { startServer } from "@/e2e/server";
import { root } from "@/ops/start/root";

export type MeasuredJob = {
  name: string;
  seconds: number;
  /** Processor seconds of the job's process, which other load on the machine changes least. */
  processorSeconds: number;
  /** Peak memory in MB. */
  peakMemory: number;
  /** Longest wait of a visitor, and of another save, during the job, in ms. */
  longestVisit: number;
  longestSave: number;
  loadBefore: number;
};

/** Runs a job in its own process, like the desk, and measures the job and the waits of visitors and saves. */
export type Measure = (kind: JobKind, input: object, name?: string) => Promise<MeasuredJob>;

/**
 * Passes `work` a function that measures jobs on a running server. Meanwhile a visitor requests the dashboard every 5
 * ms, and another process publishes a release every half second. First measures the same without a job.
 */
export async function underPublicLoad(
  databasePath: string,
  work: (measure: Measure, url: string) => Promise<void>,
): Promise<MeasuredJob[]> {
  const db = openDatabase(databasePath, 5000);
  const server = await startServer(databasePath);
  const publisher = await startPublisher(databasePath, 5_000_000);
  const measured: MeasuredJob[] = [];
  try {
    await fetchPage(`${server.url}/es`);
    measured.push(await withoutJob(server.url, publisher));
    await work(async (kind, input, name = kind) => {
      const loadBefore = loadavg()[0] ?? 0;
      const job = await startJob(db, "bench", kind, new Date(), input);
      const isOver = { now: false };
      const began = performance.now();
      const [ran, longestVisit, longestSave] = await Promise.all([
        runJob(databasePath, job.id).finally(() => {
          isOver.now = true;
        }),
        longest(isOver, 5, () => fetchPage(`${server.url}/es`)),
        longest(isOver, saveEvery, () => publisher.publish()),
      ]);
      const seconds = (ran.ended - began) / 1000;
      const one = { name, seconds, ...ran, longestVisit, longestSave, loadBefore };
      measured.push(one);
      return one;
    }, server.url);
    return measured;
  } finally {
    await publisher.stop();
    await server.stop();
    db.$client.close();
  }
}

const saveEvery = 500;
const restMs = 5000;

/** Measures the waits of a visitor and a save on this machine without a job. */
async function withoutJob(url: string, publisher: Publisher): Promise<MeasuredJob> {
  const loadBefore = loadavg()[0] ?? 0;
  const isOver = { now: false };
  const rest = pause(restMs).then(() => {
    isOver.now = true;
  });
  const visits = longest(isOver, 5, () => fetchPage(`${url}/es`));
  const saves = longest(isOver, saveEvery, () => publisher.publish());
  const [, longestVisit, longestSave] = await Promise.all([rest, visits, saves]);
  return {
    name: "no job",
    seconds: restMs / 1000,
    processorSeconds: 0,
    peakMemory: 0,
    longestVisit,
    longestSave,
    loadBefore,
  };
}

/** Repeats `work` until `isOver`, and returns its longest duration in ms. */
async function longest(isOver: { now: boolean }, every: number, work: () => Promise<unknown>): Promise<number> {
  let worst = 0;
  while (!isOver.now) {
    const began = performance.now();
    await work();
    worst = Math.max(worst, performance.now() - began);
    await pause(every);
  }
  return worst;
}

async function runJob(databasePath: string, id: number) {
  const env = { ...process.env, VIGILIA_DATABASE: databasePath };
  const child = spawn(process.execPath, jobArguments(id, true), {
    cwd: root,
    env,
    stdio: ["ignore", "ignore", "inherit"],
  });
  const ended = once(child, "exit");
  let [peakMemory, processorSeconds] = [0, 0];
  while (child.exitCode === null && child.signalCode === null) {
    try {
      const status = readFileSync(`/proc/${child.pid}/status`, "utf8");
      peakMemory = Math.max(peakMemory, Number(/VmHWM:\s+(\d+)/.exec(status)?.[1] ?? 0) / 1024);
      const ticks = readFileSync(`/proc/${child.pid}/stat`, "utf8").split(") ")[1]?.split(" ") ?? [];
      processorSeconds = (Number(ticks[11]) + Number(ticks[12])) / 100 || processorSeconds;
    } catch {
      // The process has ended between the two reads.
    }
    await pause(20);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the job ended with ${code}`);
  return { ended: performance.now(), peakMemory, processorSeconds };
}

/** Returns lines for the console. */
export function jobsReport(title: string, jobs: readonly MeasuredJob[]): string {
  const lines = jobs.map((job) =>
    [
      job.name.padEnd(16),
      `${job.seconds.toFixed(1)} s`,
      `(${job.processorSeconds.toFixed(1)} s of processor)`,
      `${job.peakMemory.toFixed(0)} MB`,
      `visitor ${job.longestVisit.toFixed(0)} ms`,
      `save ${job.longestSave.toFixed(0)} ms`,
      `load before ${job.loadBefore.toFixed(1)}`,
    ].join("  "),
  );
  return [`\n${title}`, ...lines].join("\n");
}
