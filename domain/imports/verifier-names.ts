import { searchKey } from "@/domain/values/search-key";

const people: readonly [string, string][] = [
  ["familia", "family"],
  ["familiares", "family"],
  ["family", "family"],
  ["abogado", "lawyer"],
  ["abogada", "lawyer"],
  ["lawyer", "lawyer"],
];

/** Returns the code of each verifier by its folded name: the family, a lawyer, or a publisher. */
export function verifierNames(publishers: readonly { id: string; names: string[] }[]): Map<string, string> {
  const organisations = publishers.flatMap(({ id, names }) =>
    [id, `publisher:${id}`, ...names].map((name): [string, string] => [searchKey(name), `publisher:${id}`]),
  );
  return new Map([...people, ...organisations]);
}
