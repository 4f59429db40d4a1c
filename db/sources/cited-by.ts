import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { FactsOf } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";
import { listUses } from "./list-uses";

/**
 * A source cited by a person's record, with its number of files and whether it has a private note. `isOwn`: no other
 * record cites it.
 */
export type CitedByPerson = {
  id: string;
  facts: FactsOf<"source">;
  files: number;
  hasNote: boolean;
  isOwn: boolean;
};

/** Returns the sources of a person's current record, in citation order. */
export function sourcesOfPerson(db: Db | Tx, person: string): CitedByPerson[] {
  const detentions = findDocument(db, "person", person)?.document.facts.detentions ?? [];
  const cited = detentions.flatMap((detention) => [
    ...detention.citations,
    ...releasesOf(detention).flatMap((release) => release.citations),
  ]);
  return [...new Set(cited.map(({ source }) => source))].flatMap((id) => {
    const document = findDocument(db, "source", id)?.document;
    if (!document) return [];
    const { facts, identity } = document;
    const files = (facts.evidence ?? []).filter(({ keeping }) => keeping !== "deleted").length;
    return [{ id, facts, files, hasNote: Boolean(identity?.note), isOwn: isOnlyOf(db, id, person) }];
  });
}

function isOnlyOf(db: Db | Tx, source: string, person: string): boolean {
  let after: number | undefined;
  for (;;) {
    const { items, next } = listUses(db, source, { after });
    if (items.some(({ type, id }) => type !== "person" || id !== person)) return false;
    if (next === null) return true;
    after = next;
  }
}
