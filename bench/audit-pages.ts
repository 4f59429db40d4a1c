import { loadavg } from "node:os";
import { startServer } from "@/e2e/server";
import { judgePage } from "./lighthouse";
import { type JudgedPage, lighthouseReport } from "./lighthouse-report";

/**
 * The dashboard, lists and records. Pages that may contain a name ask not to be indexed. The count is from the seed.
 */
const pages = [
  { path: "/es", isIndexed: true },
  { path: "/es/counts", isIndexed: true },
  { path: "/es/counts/foro-penal-released-2026-04-21-768", isIndexed: true },
  { path: "/es/releases", isIndexed: false },
  { path: "/es/releases/1", isIndexed: false },
];

/** Runs Lighthouse on the public pages of a ledger, one after the other, and returns the report. */
export async function auditPages(databasePath: string, rounds: number): Promise<string> {
  const loadBefore = loadavg()[0] ?? 0;
  const server = await startServer(databasePath);
  try {
    const judged: JudgedPage[] = [];
    for (const page of pages) judged.push({ ...page, judged: await judgePage(server.url + page.path, rounds) });
    return lighthouseReport(judged, rounds, loadBefore);
  } finally {
    await server.stop();
  }
}
