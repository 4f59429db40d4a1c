import { spawn } from "node:child_process";
import { createHash } from "node:crypto";
import { once } from "node:events";
import { readFileSync, writeFileSync } from "node:fs";
import { loadavg } from "node:os";
import { setTimeout as pause } from "node:timers/promises";
import { findImport } from "@/db/imports/find-import";
import { importFile } from "@/db/imports/import-files";
import { createImport, reviseImport } from "@/db/imports/save-import";
import { largestHeap } from "@/db/jobs/spawn-job";
import { type JobKind, startJob } from "@/db/jobs/start-job";
import { openDatabase } from "@/db/open";
import { guessColumns } from "@/domain/imports/guess-columns";
import { startServer } from "@/e2e/server";
import { root } from "@/ops/start/root";
import { fetchPage } from "../measure/fetch-page";
import { type Publisher, startPublisher } from "../server/publisher";
import { inventedFile } from "./invented-file";

export type MeasuredJob = {
  kind: JobKind | "no import";
  seconds: number;
  /** Processor seconds of the job's process: what a busy machine alters least. */
  processorSeconds: number;
  /** MB, at the most. */
  peakMemory: number;
  /** The longest that a visitor, and another save, waited meanwhile, in ms. */
  longestVisit: number;
  longestSave: number;
  loadBefore: number;
};

/**
 * Imports a file of so many invented rows beside a running server, each step in a process of its own as the desk starts
 * it, while a visitor asks for the dashboard every 5 ms and another process publishes a release every half second; before that, the same without an import.
 */
export async function measureImport(databasePath: string, rows: number, publication: "draft" | "published") {
  const db = openDatabase(databasePath, 5000);
  const text = inventedFile(rows);
  const id = await createImport(db, "bench", createHash("sha256").update(text).digest("hex"), new Date());
  writeFileSync(importFile(db, id, "upload"), text);
  const server = await startServer(databasePath);
  const publisher = await startPublisher(databasePath, 5_000_000);
  const measured: MeasuredJob[] = [];
  try {
    await fetchPage(`${server.url}/es`);
    measured.push(await withoutImport(server.url, publisher));
    for (const kind of ["import_read", "import_simulate", "import_apply"] as const) {
      const loadBefore = loadavg()[0] ?? 0;
      const job = await startJob(db, "bench", kind, new Date(), { import: id, locale: "es" });
      const isOver = { now: false };
      const began = performance.now();
      const [ran, visit, save] = await Promise.all([
        runJob(databasePath, job.id).finally(() => {
          isOver.now = true;
        }),
        longest(isOver, 5, () => fetchPage(`${server.url}/es`)),
        longest(isOver, saveEvery, () => publisher.publish()),
      ]);
      const seconds = (ran.ended - began) / 1000;
      measured.push({ kind, seconds, ...ran, longestVisit: visit, longestSave: save, loadBefore });
      if (kind === "import_read") {
        const columns = guessColumns(findImport(db, id)?.layout?.headers ?? []);
        const defaults = {
          day: "",
          kind: "unknown",
          verification: "reported",
          verifiedBy: "",
          url: "",
          undated: "refused" as const,
        };
        await reviseImport(db, id, { mapping: { columns, defaults, publication } });
      }
    }
    const counts = findImport(db, id)?.counts;
    if (counts?.new !== rows) throw new Error(`not every row was imported: ${JSON.stringify(counts)}`);
    return measured;
  } finally {
    await publisher.stop();
    await server.stop();
    db.$client.close();
  }
}

const saveEvery = 500;
const restMs = 5000;

/** What a visitor and another save wait on this machine while nothing is imported. */
async function withoutImport(url: string, publisher: Publisher): Promise<MeasuredJob> {
  const loadBefore = loadavg()[0] ?? 0;
  const isOver = { now: false };
  const rest = pause(restMs).then(() => {
    isOver.now = true;
  });
  const visits = longest(isOver, 5, () => fetchPage(`${url}/es`));
  const saves = longest(isOver, saveEvery, () => publisher.publish());
  const [, longestVisit, longestSave] = await Promise.all([rest, visits, saves]);
  return {
    kind: "no import",
    seconds: restMs / 1000,
    processorSeconds: 0,
    peakMemory: 0,
    longestVisit,
    longestSave,
    loadBefore,
  };
}

/** The longest that something takes which is done again and again until it is over, in ms. */
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
  const child = spawn(process.execPath, [largestHeap, "--import", "tsx", "cli/main.ts", "job", String(id)], {
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
      // The process has ended between the two looks.
    }
    await pause(20);
  }
  const [code] = await ended;
  if (code !== 0) throw new Error(`the job ended with ${code}`);
  return { ended: performance.now(), peakMemory, processorSeconds };
}

/** Lines for the console. */
export function importReport(rows: number, publication: string, jobs: readonly MeasuredJob[]): string {
  const lines = jobs.map((job) =>
    [
      job.kind.padEnd(16),
      `${job.seconds.toFixed(1)} s`,
      `(${job.processorSeconds.toFixed(1)} s of processor)`,
      `${job.peakMemory.toFixed(0)} MB`,
      `visitor ${job.longestVisit.toFixed(0)} ms`,
      `save ${job.longestSave.toFixed(0)} ms`,
      `load before ${job.loadBefore.toFixed(1)}`,
    ].join("  "),
  );
  return [`\nImport of ${rows.toLocaleString("en")} rows, ${publication}`, ...lines].join("\n");
}
