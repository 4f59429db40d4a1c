import { mayBeSameDay } from "@/domain/dates/certainty";
import { documentKey } from "@/domain/matching/document-key";
import { searchKey } from "@/domain/people/search-key";
import type { Tx } from "../open";
import { people } from "../schema/people";

export type Named = { givenNames: string; surnames: string; document: string; birthDate: string | null };

type Known = { id: number; words: string; document: string; birthDate: string | null };

/** Who of the ledger a row means: `sure`, `doubtful` with the people whom it may mean, or nobody. */
export type Meant =
  | { verdict: "sure"; person: string }
  | { verdict: "doubtful"; people: string[] }
  | { verdict: "nobody" };

/**
 * Finds people of the ledger for many rows. Sure is only the same cédula under a name with a word in common, or the
 * same words of a name where nobody else has them and neither cédula nor birth speaks against it; all else is asked.
 */
export function knownPeople(tx: Tx): (row: Named) => Meant {
  const byDocument = new Map<string, Known[]>();
  const byWords = new Map<string, Known[]>();
  const { id, givenNames, surnames, documentKey: document, birthDate } = people;
  for (const row of tx.select({ id, givenNames, surnames, document, birthDate }).from(people).all()) {
    const known = { id: row.id, words: wordsOf(row), document: row.document, birthDate: row.birthDate };
    if (known.document !== "") add(byDocument, known.document, known);
    if (known.words !== "") add(byWords, known.words, known);
  }
  return (row) => {
    const key = documentKey(row.document);
    const words = wordsOf(row);
    const holders = key === "" ? [] : (byDocument.get(key) ?? []);
    if (holders.length > 0) {
      const [holder, another] = holders;
      const isSame = holder && !another && sharesWord(holder.words, words) && isCompatible(holder, row, key);
      return isSame ? sure(holder) : doubtful(holders);
    }
    const namesakes = byWords.get(words) ?? [];
    const [namesake, another] = namesakes;
    if (!namesake) return { verdict: "nobody" };
    return !another && words.includes(" ") && isCompatible(namesake, row, key) ? sure(namesake) : doubtful(namesakes);
  };
}

/** The words of a name, whatever order they are written in. */
export function wordsOf({ givenNames, surnames }: Pick<Named, "givenNames" | "surnames">): string {
  return searchKey(givenNames, surnames).split(" ").sort().join(" ");
}

function isCompatible(known: Known, row: Named, key: string): boolean {
  if (known.document !== "" && key !== "" && known.document !== key) return false;
  return !known.birthDate || !row.birthDate || mayBeSameDay(known.birthDate, row.birthDate);
}

function sharesWord(one: string, other: string): boolean {
  const words = new Set(one.split(" "));
  return other.split(" ").some((word) => words.has(word));
}

function sure({ id }: Known): Meant {
  return { verdict: "sure", person: String(id) };
}

function doubtful(list: readonly Known[]): Meant {
  return { verdict: "doubtful", people: list.map(({ id }) => String(id)) };
}

function add(map: Map<string, Known[]>, key: string, known: Known) {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
