import { searchKey } from "@/domain/values/search-key";

export type Named = { id: string; names: readonly string[] };

/** Returns the ids of records that share a name with one of these names; accents and signs do not matter. */
export function sameNamed(records: readonly Named[], names: readonly string[]): string[] {
  const keys = new Set(names.map((name) => searchKey(name)).filter(Boolean));
  return records.filter((record) => record.names.some((name) => keys.has(searchKey(name)))).map(({ id }) => id);
}
