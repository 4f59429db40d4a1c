import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import type { RecordRef } from "@/db/history/change-types";
import { readRevision } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { proposalRecords, proposals } from "@/db/schema/proposals";
import { revisions } from "@/db/schema/revisions";
import { mentionsPerson } from "@/domain/matching/mentions";
import type { PersonIdentity } from "@/domain/records/person";
import { closeErased } from "./close-proposal";

/** A person to erase, with the names and the ID number that were recorded. */
export type Erased = { id: string; identities: readonly PersonIdentity[] };

/**
 * Clears every proposal that contains an erased person: by the number of the record, or because its text has all words
 * of the name, or the ID number. `except`: the proposal that asked for the erasure, which is being closed. Returns the
 * cleared proposals.
 */
export function eraseProposals(tx: Tx, people: readonly Erased[], except: number | undefined): number[] {
  const rows = tx
    .select({ id: proposals.id, input: proposals.input, drafts: proposals.drafts, comment: proposals.comment })
    .from(proposals)
    .where(and(isNotNull(proposals.input), notInArray(proposals.id, except === undefined ? [] : [except])))
    .all();
  if (rows.length === 0) return [];
  const { proposal, recordType, recordId } = proposalRecords;
  const isNamed = inArray(
    recordId,
    people.map(({ id }) => id),
  );
  const touched = new Set(
    tx
      .select({ proposal })
      .from(proposalRecords)
      .where(and(eq(recordType, "person"), isNamed))
      .all()
      .map((row) => row.proposal),
  );
  const identities = people.flatMap((person) => person.identities);
  const names = (texts: readonly (string | null)[]) => mentionsPerson(plainText(texts), identities);
  const cleared = rows
    .filter(({ id, input, drafts, comment }) => touched.has(id) || names([input, drafts, comment]))
    .map(({ id }) => id);
  for (const id of cleared) closeErased(tx, id);
  return cleared;
}

/**
 * Returns texts as one, without the escapes of JSON: there a line break is a letter after a backslash, which must not
 * become part of a word.
 */
export function plainText(texts: readonly (string | null)[]): string {
  return texts.map((text) => (text ?? "").replace(/\\./g, " ")).join(" ");
}

/** Returns the people among some records, with the names and ID numbers of all their versions. */
export function erasedPeople(tx: Db | Tx, records: readonly RecordRef[]): Erased[] {
  return records.flatMap(({ type, id }) => {
    if (type !== "person") return [];
    const versions = tx
      .select()
      .from(revisions)
      .where(and(eq(revisions.recordType, type), eq(revisions.recordId, id)))
      .all();
    const identities = versions.flatMap((revision) => readRevision(tx, type, revision).identity ?? []);
    return [{ id, identities }];
  });
}
