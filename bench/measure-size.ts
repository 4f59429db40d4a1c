import { loadavg } from "node:os";
import path from "node:path";
import { startServer } from "@/e2e/server";
import { casesFor } from "./cases";
import { fetchPage } from "./measure/fetch-page";
import { type Loads, measureCases } from "./measure/measure-cases";
import { median } from "./measure/median";
import { delays, misses } from "./measure/publications";
import { residentMemory } from "./measure/resident-memory";
import { startNginx } from "./server/nginx";
import { publicFilePath, writePublicFile } from "./server/public-file";
import { startPublisher } from "./server/publisher";

export type Measured = {
  releases: number;
  pageBytes: number;
  loads: Loads;
  /** Medians in ms. */
  miss: number;
  missWorst: number;
  visible: number;
  visibleWorst: number;
  /** MB after the server has answered its first page, and after everything. */
  memoryAtFirst: number;
  memoryAtLast: number;
  /** Of the machine in the minute before. */
  loadBefore: number;
};

export type Plan = { rounds: number; seconds: number; publications: number };

/** Measures one server on a ledger that holds so many invented releases. */
export async function measureSize(databasePath: string, releases: number, plan: Plan): Promise<Measured> {
  const loadBefore = loadavg()[0] ?? 0;
  const html = await dashboardOf(databasePath);
  const file = writePublicFile(html);
  const nginx = await startNginx(path.join(path.dirname(databasePath), "nginx"), html);
  const server = await startServer(databasePath);
  const publisher = await startPublisher(databasePath, releases);
  try {
    const { etag, text } = await fetchPage(`${server.url}/es`);
    const memoryAtFirst = residentMemory(server.pid);
    if ((await fetchPage(`${server.url}${publicFilePath}`)).text !== html) throw new Error("the file differs");
    const loads = await measureCases(casesFor(server, etag, nginx?.url), plan.rounds, plan.seconds);
    const missed = await misses(publisher, `${server.url}/es`, plan.publications);
    const waited = await delays(publisher, `${server.url}/es`, plan.publications);
    return {
      releases,
      pageBytes: Buffer.byteLength(text),
      loads,
      miss: median(missed),
      missWorst: Math.max(...missed),
      visible: median(waited),
      visibleWorst: Math.max(...waited),
      memoryAtFirst,
      memoryAtLast: residentMemory(server.pid),
      loadBefore,
    };
  } finally {
    await publisher.stop();
    await server.stop();
    await nginx?.stop();
    file.remove();
  }
}

/** The page as a server of its own renders it: Next knows only the files of `public/` that were there at its start. */
async function dashboardOf(databasePath: string): Promise<string> {
  const server = await startServer(databasePath);
  try {
    return (await fetchPage(`${server.url}/es`)).text;
  } finally {
    await server.stop();
  }
}
