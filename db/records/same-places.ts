import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { placeFinder } from "@/domain/reading/known-places";
import { sameNamed } from "@/domain/rules/same-named";
import { type ListedFacility, listFacilities } from "./list-facilities";

type Typed = { id: string | null; name: string; aliases: readonly string[] };

/**
 * Returns the other places that have one of these names, or that a list with one of them would mean: "Rodeo 1" is
 * "Internado Judicial Rodeo I". Places of which this was true before the edit are not returned.
 */
export function listSamePlaces(db: Db | Tx, { id, name, aliases }: Typed): ListedFacility[] {
  const others = listFacilities(db).filter((place) => place.id !== id);
  const named = others.map((place) => ({ id: place.id, names: [place.name, ...place.aliases] }));
  const find = placeFinder(others);
  const alike = (names: readonly string[]) => [...sameNamed(named, names), ...names.map(find)];
  const before = id === null ? undefined : findDocument(db, "facility", id)?.document.facts;
  const known = new Set(before ? alike([before.name, ...(before.aliases ?? [])]) : []);
  const found = new Set(alike([name, ...aliases]).filter((other) => !known.has(other)));
  return others.filter((place) => found.has(place.id));
}
