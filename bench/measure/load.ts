import autocannon from "autocannon";

export type Request = { url: string; headers?: Record<string, string>; status: number };
export type Load = { perSecond: number; p99: number };

const connections = 10;

/** Asks for one address as fast as it is answered. Throws if any answer has another status than expected. */
export async function load({ url, headers, status }: Request, seconds: number): Promise<Load> {
  const result = await autocannon({ url, headers, connections, duration: seconds });
  const statuses = Object.keys(result.statusCodeStats);
  if (statuses.some((each) => Number(each) !== status) || result.errors > 0) {
    throw new Error(`${url}: answers ${statuses.join(", ")} and ${result.errors} errors instead of ${status}`);
  }
  return { perSecond: result.requests.average, p99: result.latency.p99 };
}
