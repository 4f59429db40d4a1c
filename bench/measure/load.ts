import { spawnSync } from "node:child_process";
import { readFileSync } from "node:fs";
import autocannon from "autocannon";
import { fetchPage } from "./fetch-page";
import { type Plan, type Result, runWrk } from "./wrk";

export type Request = {
  url: string;
  headers?: Record<string, string>;
  status: number;
  /** Process ids of the server. */
  pids?: readonly number[];
  /** Addresses that two other clients request meanwhile, one after another. */
  background?: (turn: number) => string;
};

/**
 * `processor`: ms of the server's processor time per request, which other load hardly changes; undefined if unknown.
 */
export type Load = { perSecond: number; p99: number; processor: number | undefined };

const connections = 50;

/** wrk sends ten times more requests than autocannon, with one thread. */
export const generator = spawnSync("wrk", ["-v"]).error ? "autocannon" : "wrk";

/** Requests one address as fast as possible. Throws if any response has another status than expected. */
export async function load(request: Request, seconds: number): Promise<Load> {
  const { url, headers, status, pids = [], background } = request;
  const before = pids.map(processorTime);
  const until = performance.now() + seconds * 1000;
  const [result] = await Promise.all([
    generator === "wrk"
      ? runWrk({ url, headers, status, connections, seconds })
      : runAutocannon({ url, headers, status, connections, seconds }),
    ...(background ? [askFor(background, until), askFor(background, until)] : []),
  ]);
  const used = pids.map((pid, index) => (processorTime(pid) ?? Number.NaN) - (before[index] ?? Number.NaN));
  const processor = used.reduce((sum, each) => sum + each, 0) / result.total;
  return { ...result, processor: pids.length === 0 || Number.isNaN(processor) ? undefined : processor };
}

async function runAutocannon({ url, headers, status, connections, seconds }: Plan): Promise<Result> {
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const statuses = Object.keys(result.statusCodeStats);
  if (statuses.some((each) => Number(each) !== status) || result.errors > 0) {
    throw new Error(`${url}: status ${statuses.join(", ")} and ${result.errors} errors instead of ${status}`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99, total: result.requests.total };
}

/** The next address to request in the background; none is requested twice. */
let turn = 0;

async function askFor(address: (turn: number) => string, until: number): Promise<void> {
  while (performance.now() < until) await fetchPage(address(turn++));
}

/** Linux counts in hundredths of a second on every machine. */
const tick = 10;

/** Returns the processor time of a process and its threads, in ms; undefined without /proc. */
function processorTime(pid: number): number | undefined {
  if (process.platform !== "linux") return undefined;
  // The process name is in brackets and may contain blanks. User and system time are fields 14 and 15.
  const fields = readFileSync(`/proc/${pid}/stat`, "utf8")
    .replace(/^.*\) /s, "")
    .split(" ");
  return (Number(fields[11]) + Number(fields[12])) * tick;
}
