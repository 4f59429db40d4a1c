import autocannon from "autocannon";
import { processorTime } from "./processor-time";

export type Request = { url: string; headers?: Record<string, string>; status: number; pid?: number };

/** `processor`: ms of the server per request, which a busy machine hardly alters; undefined where it is not known. */
export type Load = { perSecond: number; p99: number; processor: number | undefined };

const connections = 10;

/** Asks for one address as fast as it is answered. Throws if any answer has another status than expected. */
export async function load({ url, headers, status, pid }: Request, seconds: number): Promise<Load> {
  const before = pid === undefined ? undefined : processorTime(pid);
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const statuses = Object.keys(result.statusCodeStats);
  if (statuses.some((each) => Number(each) !== status) || result.errors > 0) {
    throw new Error(`${url}: answers ${statuses.join(", ")} and ${result.errors} errors instead of ${status}`);
  }
  const after = pid === undefined ? undefined : processorTime(pid);
  const used = before === undefined || after === undefined ? undefined : after - before;
  return {
    perSecond: result.requests.average,
    p99: result.latency.p99,
    processor: used === undefined || result.requests.total === 0 ? undefined : used / result.requests.total,
  };
}
