import { setTimeout as pause } from "node:timers/promises";
import { type Dispatcher, Pool } from "undici";
import { answers, endProcess, isRunning, type Mode, type NextProcess, spawnNext } from "./next-process";

/** Next does not answer: it is starting, or it crashed and starts again. */
export class NextUnavailable extends Error {}

export type NextRequest = Omit<Dispatcher.RequestOptions, "path" | "method"> & {
  path: string;
  method: "GET" | "HEAD" | "POST";
};

/** What the front door asks of Next. Tests have a small server of their own in its place. */
export type NextRequests = Pick<NextServer, "request">;

/** Seconds between a crash and the next start, after so many crashes in a row: 1, 2, 4 … 30. */
export function restartDelay(crashes: number): number {
  return Math.min(30, 2 ** (crashes - 1));
}

/** A process that ran for this many ms did not crash at its start: the delays begin anew. */
const settled = 60_000;

/** How long Next may take to finish its requests and to close the ledger, in ms. */
const patience = 9000;

/** Next as a child process, started again after a crash. */
export class NextServer {
  readonly #mode: Mode;
  readonly #env: NodeJS.ProcessEnv;
  readonly #begin: typeof spawnNext;
  #process: NextProcess | undefined;
  #pool: Pool | undefined;
  #stopping = false;

  /** Tests start a small program of their own in the place of Next. */
  constructor(mode: Mode, env: NodeJS.ProcessEnv, start = spawnNext) {
    this.#mode = mode;
    this.#env = env;
    this.#begin = start;
  }

  /** Starts Next. Resolves with undefined when it answers, or with its exit code if it ended before. */
  async start(): Promise<number | undefined> {
    const started = await this.#spawn();
    if (!started) return this.#process?.child.exitCode ?? 1;
    void this.#watch();
    return undefined;
  }

  /** The port of this machine on which Next listens; undefined while it does not. */
  get origin(): string | undefined {
    return this.#pool && this.#process?.origin;
  }

  /** Sends a request to Next. Throws `NextUnavailable` if there is no Next to answer it. */
  async request(asked: NextRequest): Promise<Dispatcher.ResponseData> {
    if (!this.#pool) throw new NextUnavailable("Next is not running");
    try {
      return await this.#pool.request(asked);
    } catch (cause) {
      throw unlessLost(cause);
    }
  }

  /** From now on Next is not started again: a terminal or a service manager may send it the signal to stop too. */
  letEnd(): void {
    this.#stopping = true;
  }

  async stop(): Promise<void> {
    this.letEnd();
    // Next waits for open connections, also for those that are idle.
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
    // Enough for every staff request beside the few uncached pages that are rendered at a time.
    if (started) this.#pool = new Pool(this.#process.origin, { connections: 128, headersTimeout: 120_000 });
    return started;
  }

  /** Starts Next again whenever it ends, until it is stopped. */
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
      console.error(`Next ended (${signalCode ?? exitCode}) and starts again in ${seconds} s.`);
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

/** The error of a request as it is, or `NextUnavailable` if the connection was lost because Next ended. */
export function unlessLost(cause: unknown): unknown {
  const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
  const isLost = ["ECONNREFUSED", "ECONNRESET", "UND_ERR_SOCKET", "UND_ERR_DESTROYED", "UND_ERR_CLOSED"].includes(code);
  return isLost ? new NextUnavailable("Next ended during a request", { cause }) : cause;
}
