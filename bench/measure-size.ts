import { loadavg } from "node:os";
import path from "node:path";
import { startServer } from "@/e2e/server";
import { type CachedPage, cachedPages, casesFor, fileOf, uncachedDashboard, uncachedList } from "./cases";
import { crowd } from "./measure/crowd";
import { fetchPage } from "./measure/fetch-page";
import { manyAddresses, memoryOf } from "./measure/many-addresses";
import { type Loads, measureCases } from "./measure/measure-cases";
import { median } from "./measure/median";
import { processesOf } from "./measure/processes";
import { delays, misses } from "./measure/publications";
import { uncached } from "./measure/uncached";
import { startNginx } from "./server/nginx";
import { startPublisher } from "./server/publisher";

export type Measured = {
  releases: number;
  pageBytes: number;
  loads: Loads;
  /** Median render times of pages, in ms. */
  dashboard: number;
  list: number;
  miss: number;
  visible: number;
  /** The slowest of those, in ms. */
  missWorst: number;
  visibleWorst: number;
  /** How long the last of a thousand visitors waits for a newly published page, in ms. */
  crowd: number;
  /** MB of all processes: after the first page, and after each fifth of the many addresses. */
  memoryAtFirst: number;
  memory: number[];
  /** Load average of the machine in the minute before. */
  loadBefore: number;
};

export type Plan = { rounds: number; seconds: number; publications: number; addresses: number };

/** Publications that empty the cache while uncached pages are measured. */
export const publicationsBetween = 5;
const visitors = 1000;

/** Measures one server on a ledger with `releases` invented releases. */
export async function measureSize(databasePath: string, releases: number, plan: Plan): Promise<Measured> {
  const loadBefore = loadavg()[0] ?? 0;
  const server = await startServer(databasePath);
  const pids = processesOf(server.pid);
  const { etag, text } = await fetchPage(`${server.url}/es`);
  const memoryAtFirst = memoryOf(pids);
  const nginx = await startNginx(path.join(path.dirname(databasePath), "nginx"), await filesOf(server.url));
  const publisher = await startPublisher(databasePath, releases);
  try {
    const loads = await measureCases(casesFor({ url: server.url, pids }, etag, nginx), plan.rounds, plan.seconds);
    const dashboard = await uncached(publisher, server.url, uncachedDashboard, publicationsBetween);
    const list = await uncached(publisher, server.url, uncachedList, publicationsBetween);
    const missed = await misses(publisher, `${server.url}/es`, plan.publications);
    const waited = await delays(publisher, `${server.url}/es`, plan.publications);
    const crowded = await crowd(`${server.url}/es`, visitors, () => publisher.publish());
    const heads = 2 * plan.publications;
    const memory = await manyAddresses(server.url, pids, heads, plan.addresses);
    return {
      ...{ releases, pageBytes: Buffer.byteLength(text), loads, dashboard, list, crowd: crowded },
      ...{ miss: median(missed), missWorst: Math.max(...missed) },
      ...{ visible: median(waited), visibleWorst: Math.max(...waited), memoryAtFirst, memory, loadBefore },
    };
  } finally {
    await publisher.stop();
    await server.stop();
    await nginx?.stop();
  }
}

async function filesOf(url: string): Promise<Record<string, string>> {
  const pages = Object.entries(cachedPages) as [CachedPage, string][];
  const files = pages.map(async ([name, address]) => [fileOf(name).slice(1), (await fetchPage(url + address)).text]);
  return Object.fromEntries(await Promise.all(files));
}
