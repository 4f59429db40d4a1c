import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import type { FactsOf } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";
import { listUses } from "./list-uses";

/** A source that a person's record cites, how many files it has, and whether no other record cites it. */
export type CitedByPerson = { id: string; facts: FactsOf<"source">; files: number; isOwn: boolean };

/** The sources of a person's record as it stands, in the order in which it cites them. */
export function sourcesOfPerson(db: Db | Tx, person: string): CitedByPerson[] {
  const detentions = findDocument(db, "person", person)?.document.facts.detentions ?? [];
  const cited = detentions.flatMap((detention) => [
    ...detention.citations,
    ...releasesOf(detention).flatMap((release) => release.citations),
  ]);
  return [...new Set(cited.map(({ source }) => source))].flatMap((id) => {
    const facts = findDocument(db, "source", id)?.document.facts;
    if (!facts) return [];
    const files = (facts.evidence ?? []).filter(({ keeping }) => keeping !== "deleted").length;
    return [{ id, facts, files, isOwn: isOnlyOf(db, id, person) }];
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
