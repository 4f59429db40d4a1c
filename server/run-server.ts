import { readFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import path from "node:path";
import { setFlagsFromString } from "node:v8";
import { closeConnections } from "@/db/ledger-file/close-connections";
import { takeServerLease } from "@/db/ledger-file/lease";
import { publishedLedger } from "@/db/published/connection";
import { buildFolder } from "@/ops/boot/build-folder.mjs";
import { onProcessGone } from "@/ops/boot/on-process-gone.mjs";
import type { Environment } from "@/ops/environment";
import { nextEnvironment } from "@/ops/next-environment";
import { root } from "@/ops/start/root";
import { holdBuild, removeOldBuilds } from "./builds-in-use";
import { growsSlowly, type Mode } from "./next-process";
import { NextServer } from "./next-server";
import { openDoor } from "./open-door";
import { passUpgrades } from "./upgrades";
import { keepAliveTimeout } from "./wire-answer";

/** Maximum time for requests in progress when the server stops, in ms. */
const patience = 10_000;

/**
 * Connection limits in ms. A body has its own time limit (`body-limits.ts`); `requestTimeout` allows the longest of
 * them. Node checks for late connections at the interval.
 */
const limits = {
  headersTimeout: 15_000,
  requestTimeout: 610_000,
  keepAliveTimeout,
  connectionsCheckingInterval: 5000,
};

/** How often the newest head is read without a request, in ms, so that hidden records soon leave the cache. */
const lookEvery = 1000;

/**
 * Runs the front door with Next behind it until a signal stops it. Returns the exit code. The ledger must exist and
 * have the schema of this version (`prepare`). Throws `LedgerUnusable` (`served`) if another server runs on the ledger.
 */
export async function runServer(mode: Mode, environment: Environment): Promise<number> {
  publishedLedger();
  const lease = takeServerLease(environment.databasePath);
  const build = mode === "dev" ? undefined : holdBuild();
  try {
    return await serve(mode, environment);
  } finally {
    build?.release();
    lease.release();
  }
}

async function serve(mode: Mode, environment: Environment): Promise<number> {
  setFlagsFromString(growsSlowly);
  const next = new NextServer(mode, nextEnvironment(environment));
  process.once("exit", () => next.kill());
  const stopped = untilSignal();
  const failed = await Promise.race([next.start(), stopped]);
  if (failed !== undefined) return end(next, failed);

  const build = mode === "dev" ? "dev" : readFileSync(path.join(root, buildFolder(), "BUILD_ID"), "utf8").trim();
  const { listener, newest } = openDoor({ next, build, environment, mode });
  const server = createServer(limits, listener);
  if (mode === "dev") passUpgrades(server, next);
  const look = setInterval(() => newest.resolveOrUndefined({}), lookEvery);
  await listen(server, environment);
  process.stdout.write(`Vigilia: ${environment.url}\n`);
  if (mode === "start") void removeOldBuilds();

  const code = await stopped;
  next.letEnd();
  clearInterval(look);
  await close(server);
  return end(next, code);
}

/** Resolves with the exit code when a stop signal arrives, or when npm, the parent process, has ended. */
function untilSignal(): Promise<number> {
  return new Promise((resolve) => {
    if (process.env.npm_lifecycle_event !== undefined) onProcessGone(process.ppid, () => resolve(143));
    for (const [signal, code] of [
      ["SIGINT", 130],
      ["SIGTERM", 143],
      ["SIGHUP", 129],
    ] as const)
      process.once(signal, () => resolve(code));
  });
}

function listen(server: Server, { host, port }: Environment): Promise<void> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen({ host, port }, resolve);
  });
}

/** Accepts no new connections, and gives requests in progress time to finish. */
async function close(server: Server): Promise<void> {
  const late = setTimeout(() => server.closeAllConnections(), patience);
  // Node keeps a busy connection open for further requests.
  server.prependListener("request", (_, response) => {
    response.shouldKeepAlive = false;
  });
  await new Promise((resolve) => {
    server.close(resolve);
    server.closeIdleConnections();
  });
  clearTimeout(late);
}

/** Next closes the ledger last: only a connection that writes can empty the write-ahead log into the main file. */
async function end(next: NextServer, code: number): Promise<number> {
  closeConnections();
  await next.stop();
  return code;
}
