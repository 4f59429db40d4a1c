import type { SessionUser } from "@/db/accounts/find-session-user";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { may } from "@/domain/access/may";
import type { EvidenceFacts } from "@/domain/records/evidence";

/** Returns evidence that the user may see. Withdrawn evidence is for users who may approve. */
export function findEvidence(db: Db, user: SessionUser, source: string, id: string): EvidenceFacts | undefined {
  const all = findDocument(db, "source", source)?.document.facts.evidence ?? [];
  const found = all.find((each) => String(each.id) === id);
  return found && canSeeEvidence(user, found) ? found : undefined;
}

export function canSeeEvidence(user: SessionUser, { keeping }: EvidenceFacts): boolean {
  return keeping === "kept" || (keeping === "withdrawn" && may(user, "file.evidence", "withdrawn"));
}
