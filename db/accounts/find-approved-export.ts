import type { Db } from "@/db/ledger/open";
import { exportUntil } from "@/db/proposals/exports";
import { findProposal } from "@/db/proposals/proposal";
import type { Export } from "./record-export";

/** An export that its author may download now, or `over` if its day has passed. */
type ApprovedExport = { state: "ready"; filter: Export["filter"] } | { state: "over" };

/** Returns a user's approved export of a list; undefined if it is another user's, another list's, or not approved. */
export function findApprovedExport(
  db: Db,
  user: string,
  { proposal, action }: { proposal: number; action: Export["action"] },
  now: Date,
): ApprovedExport | undefined {
  const found = findProposal(db, proposal);
  const until = found && exportUntil(found);
  if (!until || found.author !== user || found.action !== action) return undefined;
  if (now >= until || !found.input) return { state: "over" };
  return { state: "ready", filter: (found.input as Export).filter };
}
