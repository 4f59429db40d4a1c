import { max } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { insertRows } from "@/db/ledger/statements";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { type RecordDocument, shapeOf } from "@/domain/records/document";
import type { ChainLink } from "./chain";
import { type Committed, commitTo } from "./commitment";

/** A draft with the commitments to its two parts, facts and identity. */
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
      factsShape: shapeOf(document.type),
      facts: facts.commitment,
      identityShape: shapeOf(document.type),
      identity: identity.commitment,
    },
  };
}

/** Stores the revisions of a change in order, each with its two parts. */
export function appendRevisions(tx: Tx, change: number, drafts: readonly CommittedDraft[]) {
  const last =
    tx
      .select({ id: max(revisions.id) })
      .from(revisions)
      .get()?.id ?? 0;
  const rows = drafts.map(({ link: { recordType, recordId, version } }, position) => {
    return { id: last + 1 + position, change, position, recordType, recordId, version };
  });
  insertRows(tx, revisions, rows);
  const parts = drafts.flatMap((draft, position) =>
    (["facts", "identity"] as const).map((part) => {
      const { salt, data, commitment } = draft[part];
      return { revision: last + 1 + position, part, shape: draft.link.factsShape, salt, data, commitment };
    }),
  );
  insertRows(tx, revisionParts, parts);
}
