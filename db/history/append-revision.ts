import { currentShape, type RecordDocument } from "@/domain/records/document";
import type { Tx } from "../open";
import { insertRow } from "../prepared";
import { revisionParts, revisions } from "../schema/revisions";
import type { ChainLink } from "./chain";
import { type Committed, commitTo } from "./commitment";

/** A draft with the commitments to its two parts. */
export type CommittedDraft = { link: ChainLink["revisions"][number]; facts: Committed; identity: Committed };

/** Commits to both parts of a draft. */
export function commitDraft(document: RecordDocument, base: number): CommittedDraft {
  const facts = commitTo(document.facts);
  const identity = commitTo(document.identity ?? {});
  return {
    facts,
    identity,
    link: {
      recordType: document.type,
      recordId: document.id,
      version: base + 1,
      factsShape: currentShape,
      facts: facts.commitment,
      identityShape: currentShape,
      identity: identity.commitment,
    },
  };
}

/** Writes one revision and its two parts. */
export function appendRevision(tx: Tx, change: number, position: number, draft: CommittedDraft) {
  const { recordType, recordId, version } = draft.link;
  const revision = insertRow(tx, revisions, { change, position, recordType, recordId, version });
  for (const part of ["facts", "identity"] as const) {
    insertRow(tx, revisionParts, { revision, part, shape: currentShape, ...draft[part] });
  }
}
