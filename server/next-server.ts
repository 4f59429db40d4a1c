import { setTimeout as pause } from "node:timers/promises";
import { type Dispatcher, Pool } from "undici";
import { log } from "@/ops/log/log";
import { answers, endProcess, isRunning, type Mode, type NextProcess, spawnNext } from "./next-process";

/** Next does not answer: it is starting, or restarting after a crash. */
export class NextUnavailable extends Error {}

export type NextRequest = Omit<Dispatcher.RequestOptions, "path" | "method"> & {
  path: string;
  method: "GET" | "HEAD" | "POST";
};

/** What the front door needs from Next. Tests replace it with a small server. */
export type NextRequests = Pick<NextServer, "request">;

/** Returns the seconds between a crash and the next start, by number of crashes in a row: 1, 2, 4 … 30. */
export function restartDelay(crashes: number): number {
  return Math.min(30, 2 ** (crashes - 1));
}

/** A process that ran for this many ms did not crash at its start: the delays start over. */
const settled = 60_000;

/** Maximum time for Next to finish its requests and close the ledger, in ms. */
const patience = 9000;

/** Next as a child process, restarted after a crash. */
export class NextServer {
  readonly #mode: Mode;
  readonly #env: NodeJS.ProcessEnv;
  readonly #begin: typeof spawnNext;
  #process: NextProcess | undefined;
  #pool: Pool | undefined;
  #stopping = false;

  /** Tests start a small program instead of Next. */
  constructor(mode: Mode, env: NodeJS.ProcessEnv, start = spawnNext) {
    this.#mode = mode;
    this.#env = env;
    this.#begin = start;
  }

  /** Starts Next. Resolves with undefined when Next answers, or with the exit code if it ended before. */
  async start(): Promise<number | undefined> {
    const started = await this.#spawn();
    if (!started) return this.#process?.child.exitCode ?? 1;
    void this.#watch();
    return undefined;
  }

  /** The local origin on which Next listens; undefined while it does not. */
  get origin(): string | undefined {
    return this.#pool && this.#process?.origin;
  }

  /** Sends a request to Next. Throws `NextUnavailable` if Next cannot answer it. */
  async request(options: NextRequest): Promise<Dispatcher.ResponseData> {
    if (!this.#pool) throw new NextUnavailable("Next is not running");
    try {
      return await this.#pool.request(options);
    } catch (cause) {
      throw unlessLost(cause);
    }
  }

  /** From now on Next is not restarted: a terminal or service manager may send it the stop signal too. */
  letEnd(): void {
    this.#stopping = true;
  }

  async stop(): Promise<void> {
    this.letEnd();
    // Next waits for open connections, including idle ones.
    await this.#pool?.destroy();
    if (this.#process) await endProcess(this.#process.child, patience);
  }

  /** Ends the process at once. */
  kill(): void {
    this.#process?.child.kill("SIGKILL");
  }

  async #spawn(): Promise<boolean> {
    this.#process = await this.#begin(this.#mode, this.#env);
    const started = await answers(this.#process);
    // Enough for every staff request in addition to the few uncached pages that are rendered at a time.
    if (started) this.#pool = new Pool(this.#process.origin, { connections: 128, headersTimeout: 120_000 });
    return started;
  }

  /** Restarts Next whenever it ends, until it is stopped. */
  async #watch(): Promise<void> {
    for (let crashes = 0; !this.#stopping; ) {
      const began = Date.now();
      await this.#ended();
      void this.#pool?.destroy();
      this.#pool = undefined;
      if (this.#stopping) return;
      crashes = Date.now() - began > settled ? 1 : crashes + 1;
      const { exitCode, signalCode } = this.#process?.child ?? {};
      const seconds = restartDelay(crashes);
      log.error("Next ended and starts again", undefined, { code: String(signalCode ?? exitCode), seconds });
      await pause(seconds * 1000);
      if (!this.#stopping) await this.#spawn();
    }
  }

  #ended(): Promise<void> {
    const child = this.#process?.child;
    return new Promise((resolve) => {
      if (!child || !isRunning(child)) resolve();
      else child.once("exit", () => resolve());
    });
  }
}

/** Returns the error of a request, or `NextUnavailable` if the connection was lost because Next ended. */
export function unlessLost(cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const isLost = ["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_DESTROYED", "UND_ERR_CLOSED"].includes(code);
  return isLost ? new NextUnavailable("Next ended during a request", { cause }) : cause;
}
