import { and, eq, inArray, isNotNull, notInArray } from "drizzle-orm";
import type { RecordRef } from "@/db/history/change-types";
import { readRevision } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { proposalRecords, proposals } from "@/db/schema/proposals";
import { revisions } from "@/db/schema/revisions";
import type { PersonIdentity } from "@/domain/records/person";
import { searchKey } from "@/domain/values/search-key";
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
  const words = people.flatMap(({ identities }) => identities.flatMap(wordsOf));
  const cleared = rows.filter(({ id, ...text }) => touched.has(id) || mentions(text, words)).map(({ id }) => id);
  for (const id of cleared) closeErased(tx, id);
  return cleared;
}

/** Returns what identifies a person in a text: all words of the name, and the ID number. */
function wordsOf({ givenNames, surnames, document }: PersonIdentity): string[][] {
  const name = searchKey(givenNames, surnames).split(" ").filter(Boolean);
  const number = searchKey(document).split(" ").filter(Boolean);
  return [name, number].filter((words) => words.length > 0);
}

function mentions(texts: Record<string, string | null>, people: readonly string[][]): boolean {
  // In JSON, a line break is written as a letter after a backslash, which must not become part of a word.
  const plain = Object.values(texts).map((text) => (text ?? "").replace(/\\./g, " "));
  const found = new Set(searchKey(...plain).split(" "));
  return people.some((words) => words.every((word) => found.has(word)));
}

/** Returns the people among some records, with the names and ID numbers of all their versions. */
export function erasedPeople(tx: Tx, records: readonly RecordRef[]): Erased[] {
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
