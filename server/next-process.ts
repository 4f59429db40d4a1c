import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { createServer } from "node:net";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { log } from "@/ops/log/log";
import { serverHeap } from "@/ops/programs";
import { root } from "@/ops/start/root";

export type Mode = "start" | "dev";

/** A Next process, and the local origin on which it listens. */
export type NextProcess = { child: ChildProcess; origin: string };

/** Keeps V8 from doubling the heap of a busy process before it collects garbage. In percent. */
export const growsSlowly = "--heap-growing-percent=40";

/** Memory limits of Next. */
const heap = [...serverHeap, growsSlowly];

/** Starts Next on a free local port. Runs Next's own file, because npx leaves its child running when it is killed. */
export async function spawnNext(mode: Mode, env: NodeJS.ProcessEnv): Promise<NextProcess> {
  const port = await freePort();
  const next = path.join(root, "node_modules", "next", "dist", "bin", "next");
  // With `-H 127.0.0.1` Next treats its own rewrites as external addresses.
  // `next dev` passes these on in NODE_OPTIONS, where Node rejects them.
  const limits = mode === "start" ? heap : [];
  const child = spawn(process.execPath, [...limits, next, mode, "-H", "localhost", "-p", String(port)], {
    cwd: root,
    // After its parent ended, Next would keep the ledger open: `instrumentation.ts` ends it.
    // glibc keeps freed memory for each of its arenas; the default is eight per core.
    env: { ...env, PORT: String(port), VIGILIA_FRONT_DOOR: String(process.pid), MALLOC_ARENA_MAX: "2" },
    stdio: ["ignore", "inherit", "inherit"],
    // In its own process group Ctrl-C does not reach Next: the front door must close the ledger first.
    detached: true,
  });
  child.on("error", (error) => log.error("Next could not be started", error));
  return { child, origin: `http://localhost:${port}` };
}

/** Resolves with true when Next answers requests, or with false if Next ended before. */
export async function answers({ child, origin }: NextProcess): Promise<boolean> {
  while (isRunning(child)) {
    const answer = await fetch(`${origin}/api/v1/health`, { redirect: "manual" }).catch(() => undefined);
    await answer?.body?.cancel();
    if (answer) return true;
    await pause(25);
  }
  return false;
}

/** False if the process has ended or could not be started. */
export function isRunning({ pid, exitCode, signalCode }: ChildProcess): boolean {
  return pid !== undefined && exitCode === null && signalCode === null;
}

/** Ends a process: sends a stop signal, and kills it after `patience` ms. */
export async function endProcess(child: ChildProcess, patience: number): Promise<void> {
  if (!isRunning(child)) return;
  const ended = once(child, "exit");
  child.kill("SIGTERM");
  const late = setTimeout(() => child.kill("SIGKILL"), patience);
  await ended;
  clearTimeout(late);
}

/** Returns a free local port. */
export async function freePort(): Promise<number> {
  const server = createServer().listen(0, "localhost");
  await once(server, "listening");
  const address = server.address();
  server.close();
  await once(server, "close");
  return typeof address === "object" && address ? address.port : 0;
}
