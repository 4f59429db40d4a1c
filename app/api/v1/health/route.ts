import { whyUnsaved } from "@/db/ledger-file/last-fault";
import { hasPendingErasure } from "@/db/ledger-file/pending-erasure";
import { changedFiles } from "@/db/ledger-file/same-files";
import { publishedLedger } from "@/db/published/connection";
import { findNewestHead } from "@/db/published/heads";
import { healthExport } from "@/domain/exports/health-export";
import { log } from "@/ops/log/log";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/**
 * Reports whether the server runs and can read and write the ledger, and whether an erasure is unfinished. Answers 503 if
 * it cannot read or write.
 */
export function GET(): Response {
  const headers = { "Cache-Control": "no-store" };
  try {
    const db = publishedLedger();
    const head = findNewestHead(db)?.number ?? 0;
    const fault = changedFiles(db.$client);
    if (fault) log.error("health check: the ledger cannot be written", fault);
    const unsaved = fault ? "ledger_unwritable" : whyUnsaved(db.$client.name);
    const answer = healthExport(head, version, { unsaved, isErasurePending: hasPendingErasure(db.$client) });
    return Response.json(answer, { status: unsaved ? 503 : 200, headers });
  } catch (error) {
    log.error("health check: the ledger cannot be read", error);
    return Response.json(healthExport(null, version), { status: 503, headers });
  }
}
