import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { readFileSync } from "node:fs";
import path from "node:path";
import { setTimeout as pause } from "node:timers/promises";
import { readEnvironment } from "@/ops/environment";
import { nextEnvironment } from "@/ops/next-environment";
import { builtServer, serverHeap } from "@/ops/programs";
import { root } from "@/ops/start/root";
import { endProcess, freePort } from "@/server/next-process";
import { descendantsOf, isRunning } from "./front-door/processes";

export { freePort } from "@/server/next-process";

export interface Server {
  /** Origin, such as http://localhost:41234. */
  url: string;
  pid: number;
  databasePath: string;
  /** Returns what the server has printed so far. */
  output(): string;
  stop(): Promise<void>;
  /** Kills all processes of the server at once, or the front door alone; then waits until none is left. */
  kill(victims: "all" | "front door"): Promise<void>;
}

/**
 * Serves the existing production build from the given database, on a free port. Resolves when the server answers.
 * Rejects with its exit code and output if it ends before.
 */
export async function startServer(databasePath: string, env: Record<string, string> = {}): Promise<Server> {
  const port = await freePort();
  const own = { PORT: String(port), HOST: "localhost", VIGILIA_DATABASE: databasePath, VIGILIA_URL: "" };
  const environment = readEnvironment({ ...process.env, ...own, ...env });
  const child = spawn(process.execPath, [...serverHeap, builtServer()], {
    cwd: root,
    env: { ...nextEnvironment(environment), NODE_ENV: "production", ...env },
    stdio: ["ignore", "pipe", "pipe"],
  });
  let output = "";
  child.stdout.on("data", (chunk) => (output += chunk));
  child.stderr.on("data", (chunk) => (output += chunk));
  const kill = () => child.kill("SIGKILL");
  process.once("exit", kill);
  child.once("exit", () => process.off("exit", kill));

  const url = `http://localhost:${port}`;
  await answers(url, child, () => output);
  // Without this a server that ends by itself shows only as a refused connection.
  const onEnd = (code: number | null, signal: string | null) =>
    console.error(`the server at ${url} ended with ${signal ?? code}:\n${output}`);
  child.once("exit", onEnd);
  return {
    url,
    pid: child.pid ?? 0,
    databasePath: path.resolve(databasePath),
    output: () => output,
    stop: () => {
      child.off("exit", onEnd);
      return endProcess(child, 15_000);
    },
    kill: async (victims) => {
      child.off("exit", onEnd);
      const all = [child.pid ?? 0, ...descendantsOf(child.pid ?? 0)];
      for (const pid of victims === "all" ? all : all.slice(0, 1)) if (isRunning(pid)) process.kill(pid, "SIGKILL");
      for (const deadline = Date.now() + 30_000; all.some(isRunning); await pause(10))
        if (Date.now() > deadline) throw new Error("a process of a killed server does not end");
    },
  };
}

/** Returns the ids of the job processes of a server. */
export function jobsOf(frontDoor: number): number[] {
  return descendantsOf(frontDoor).filter((pid) => commandOf(pid).includes("\0job\0"));
}

function commandOf(pid: number): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, "utf8");
  } catch {
    return "";
  }
}

async function answers(url: string, child: ChildProcess, output: () => string): Promise<void> {
  const closed = once(child, "close");
  for (const deadline = Date.now() + 60_000; Date.now() < deadline; await pause(25)) {
    if (child.exitCode !== null) {
      // Some output may arrive after the process ends.
      await closed;
      throw new Error(`the server ended with code ${child.exitCode}:\n${output()}`);
    }
    // Whether it can save does not matter: a server on a full disk has started too.
    const answer = await fetch(`${url}/api/v1/health`).catch(() => undefined);
    const health: { head?: number | null } | undefined = await answer?.json().catch(() => undefined);
    if (typeof health?.head === "number") return;
  }
  child.kill("SIGKILL");
  throw new Error(`the server did not answer at ${url}:\n${output()}`);
}
