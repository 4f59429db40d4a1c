import { publishedLedger } from "@/db/published/connection";
import { findNewestHead } from "@/db/published/heads";
import { healthExport } from "@/domain/exports/health-export";
import { version } from "@/package.json";

export const dynamic = "force-dynamic";

/** Reports whether the server runs and can read the ledger. Answers 503 if it cannot. */
export function GET(): Response {
  const headers = { "Cache-Control": "no-store" };
  try {
    const head = findNewestHead(publishedLedger())?.number ?? 0;
    return Response.json(healthExport(head, version), { headers });
  } catch (error) {
    console.error("health: the ledger cannot be read", error);
    return Response.json(healthExport(null, version), { status: 503, headers });
  }
}
