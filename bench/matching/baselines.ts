import MiniSearch from "minisearch";
import { searchKey } from "@/domain/values/search-key";
import type { Invented } from "./invented-people";

/** People whom a name may mean, best first, and whether the first would be preselected. */
export type Guess = { people: number[]; isSure: boolean };
export type Matcher = (name: string) => Guess;

const mostOffered = 10;

/**
 * Matches the same words in any order, without accents and case, like a spreadsheet. Sure if only one person has them.
 */
export function exactMatcher(people: readonly Invented[]): Matcher {
  const byWords = new Map<string, number[]>();
  people.forEach((person, index) => {
    const key = sortedWords(nameOf(person));
    byWords.set(key, [...(byWords.get(key) ?? []), index]);
  });
  return (name) => {
    const found = byWords.get(sortedWords(name)) ?? [];
    return { people: found.slice(0, mostOffered), isSure: found.length === 1 };
  };
}

/** Uses a fuzzy-search library in the usual way: the best hit is preselected. */
export function fuzzyMatcher(people: readonly Invented[]): Matcher {
  const index = new MiniSearch<{ id: number; name: string }>({
    fields: ["name"],
    processTerm: (term) => searchKey(term) || null,
  });
  index.addAll(people.map((person, id) => ({ id, name: nameOf(person) })));
  return (name) => {
    const found = index.search(name, { fuzzy: 0.2 }).slice(0, mostOffered);
    return { people: found.map(({ id }) => id as number), isSure: found.length > 0 };
  };
}

function nameOf({ givenNames, surnames }: Invented): string {
  return [...givenNames, ...surnames].join(" ");
}

function sortedWords(name: string): string {
  return searchKey(name).split(" ").toSorted().join(" ");
}
