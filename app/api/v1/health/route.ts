import { changedFiles } from "@/db/ledger-file/same-files";
import { publishedLedger } from "@/db/published/connection";
import { findNewestHead } from "@/db/published/heads";
import { healthExport } from "@/domain/exports/health-export";
import { log } from "@/ops/log/log";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Reports whether the server runs and can read and write the ledger. Answers 503 if it cannot. */
export function GET(): Response {
  const headers = { "Cache-Control": "no-store" };
  try {
    const db = publishedLedger();
    const head = findNewestHead(db)?.number ?? 0;
    const fault = changedFiles(db.$client);
    if (!fault) return Response.json(healthExport(head, version, { isWritable: true }), { headers });
    log.error("health check: the ledger cannot be written", fault);
    return Response.json(healthExport(head, version, { isWritable: false }), { status: 503, headers });
  } catch (error) {
    log.error("health check: the ledger cannot be read", error);
    return Response.json(healthExport(null, version, { isWritable: false }), { status: 503, headers });
  }
}
