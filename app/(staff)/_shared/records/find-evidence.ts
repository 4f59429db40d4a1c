import type { SessionUser } from "@/db/accounts/find-session-user";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { EvidenceFacts } from "@/domain/records/evidence";
import { canApprove } from "@/domain/values/permissions";

/** A file of a source that somebody may have: what was withdrawn is for those who answer for the ledger. */
export function findEvidence(db: Db, user: SessionUser, source: string, id: string): EvidenceFacts | undefined {
  const all = findDocument(db, "source", source)?.document.facts.evidence ?? [];
  const found = all.find((each) => String(each.id) === id);
  return found && mayHave(user, found) ? found : undefined;
}

export function mayHave(user: SessionUser, { keeping }: EvidenceFacts): boolean {
  return keeping === "kept" || (keeping === "withdrawn" && canApprove(user));
}
