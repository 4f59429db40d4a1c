import { and, desc, eq, isNotNull } from "drizzle-orm";
import type { Draft } from "@/db/history/change-types";
import { readRevision } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { Erased } from "@/db/proposals/erase-proposals";
import { revisionParts, revisions } from "@/db/schema/revisions";
import { withPrivateTexts } from "@/domain/matching/private-texts";
import { mayMention, withoutMentions } from "@/domain/matching/without-mentions";
import type { RecordType } from "@/domain/records/document";

/** What other records' private texts say of erased people. */
export type Mentions = {
  /** Each current record that mentions them, without their names and numbers. */
  drafts: Draft[];
  /** The revisions whose private part mentions them. */
  revisions: number[];
};

/**
 * Returns what the private texts of other records say of people to erase, in every version. `people`: as recorded before
 * the erasure. Records of other people with the same name keep their names.
 */
export function mentionsOf(tx: Tx, people: readonly Erased[]): Mentions {
  const identities = people.flatMap((person) => person.identities);
  const erased = new Set(people.map(({ id }) => `person ${id}`));
  const isLikely = mayMention(identities);
  const newest = new Set<string>();
  const found: Mentions = { drafts: [], revisions: [] };
  const rows = tx
    .select({ revision: revisions, data: revisionParts.data })
    .from(revisions)
    .innerJoin(revisionParts, eq(revisionParts.revision, revisions.id))
    .where(and(eq(revisionParts.part, "identity"), isNotNull(revisionParts.data)))
    .orderBy(desc(revisions.id))
    .all();
  for (const { revision, data } of rows) {
    const type = revision.recordType as RecordType;
    const record = `${type} ${revision.recordId}`;
    const isNewest = !newest.has(record);
    newest.add(record);
    if (erased.has(record) || !isLikely(data ?? "")) continue;
    const document = readRevision(tx, type, revision);
    let isMentioned = false;
    const without = withPrivateTexts(document, (text) => {
      const rest = withoutMentions(text, identities);
      isMentioned ||= rest !== text;
      return rest;
    });
    if (!isMentioned) continue;
    found.revisions.push(revision.id);
    if (isNewest) found.drafts.push({ document: without, base: revision.version });
  }
  return found;
}

/** Erases the private part of revisions. Data and salt become NULL; the commitments stay, so the chain verifies. */
export function erasePrivateParts(tx: Tx, of: readonly number[]): void {
  for (const revision of of) {
    tx.update(revisionParts)
      .set({ salt: null, data: null })
      .where(and(eq(revisionParts.revision, revision), eq(revisionParts.part, "identity")))
      .run();
  }
}
