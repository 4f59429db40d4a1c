import { findPublisher } from "@/db/changes/publisher";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { publishers } from "@/db/schema/publishers";
import type { FactsOf } from "@/domain/records/document";
import { sameNamed } from "@/domain/rules/same-named";

type Names = Pick<FactsOf<"publisher">, "nameEs" | "nameEn" | "shortEs" | "shortEn">;

/**
 * Returns the other publishers that have one of these names and did not have it before the edit. The names of a merged
 * publisher are those of the publisher that has its figures.
 */
export function listSamePublishers(db: Db | Tx, typed: Names & { id: string | null }): { id: string; name: string }[] {
  const ids = db.select({ id: publishers.id }).from(publishers).all();
  const all = ids.flatMap(({ id }) => findDocument(db, "publisher", id)?.document ?? []);
  const named = all.map(({ id, facts }) => ({ id: findPublisher(db, id)?.id ?? id, names: namesOf(facts) }));
  const others = named.filter(({ id }) => id !== typed.id);
  const before = all.find(({ id }) => id === typed.id);
  const known = new Set(before ? sameNamed(others, namesOf(before.facts)) : []);
  const found = new Set(sameNamed(others, namesOf(typed)).filter((id) => !known.has(id)));
  return all.filter(({ id }) => found.has(id)).map(({ id, facts }) => ({ id, name: facts.nameEs }));
}

function namesOf({ nameEs, nameEn, shortEs, shortEn }: Names): string[] {
  return [nameEs, nameEn, shortEs, shortEn];
}
