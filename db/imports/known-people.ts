import { wordsOf } from "@/db/changes/named";
import type { Db, Tx } from "@/db/ledger/open";
import { people } from "@/db/schema/people";
import type { Candidate, PersonMatch } from "@/domain/imports/resolved-person";
import { documentKey } from "@/domain/matching/document-key";
import { haveSameName } from "@/domain/matching/earlier-lines";
import { isUnnamed } from "@/domain/matching/is-unnamed";
import { mayBeSameDay } from "@/domain/values/certainty";

export type Named = { givenNames: string; surnames: string; document: string; birthDate: string | null };

type Known = Omit<Named, "document"> & { id: number; words: string; document: string };

/** Names with this many words rarely belong to two people. A match on a shorter name is a question. */
const tellingWords = 3;

/**
 * Returns a function that finds people of the ledger by ID number or by the words of a name, for many rows. A match is
 * sure if the ID number is the same and the name agrees. It is also sure if only one person has the name, nothing
 * contradicts it, and the name is long or the birth date is the same. Otherwise the editor decides. A placeholder
 * matches nobody.
 */
export function knownPeople(db: Db | Tx): (row: Named) => PersonMatch {
  const byDocument = new Map<string, Known[]>();
  const byWords = new Map<string, Known[]>();
  const { id, givenNames, surnames, documentKey: document, birthDate } = people;
  for (const row of db.select({ id, givenNames, surnames, document, birthDate }).from(people).all()) {
    const known = { ...row, words: isUnnamed(row.givenNames, row.surnames) ? "" : wordsOf(row) };
    if (known.document !== "") add(byDocument, known.document, known);
    if (known.words !== "") add(byWords, known.words, known);
  }
  return (row) => {
    const key = documentKey(row.document);
    const words = isUnnamed(row.givenNames, row.surnames) ? "" : wordsOf(row);
    const holders = key === "" ? [] : (byDocument.get(key) ?? []);
    if (holders.length > 0) {
      const [holder, another] = holders;
      const isSame = holder && !another && haveSameName(row, holder) && isCompatible(holder, row, key);
      return isSame ? sure(holder, "document_same") : { verdict: "doubtful", candidates: holders.map(byDocumentAlone) };
    }
    const namesakes = byWords.get(words) ?? [];
    const [namesake, another] = namesakes;
    if (!namesake) return { verdict: "nobody" };
    if (!another && isTelling(namesake, row, words) && isCompatible(namesake, row, key))
      return sure(namesake, "name_same");
    const others = namesakes.length - 1;
    return { verdict: "doubtful", candidates: namesakes.map((each) => namesakeOf(each, others)) };
  };
}

function isTelling(known: Known, row: Named, words: string): boolean {
  return words.split(" ").length >= tellingWords || (known.birthDate !== null && known.birthDate === row.birthDate);
}

function isCompatible(known: Known, row: Named, key: string): boolean {
  if (known.document !== "" && key !== "" && known.document !== key) return false;
  return !known.birthDate || !row.birthDate || mayBeSameDay(known.birthDate, row.birthDate);
}

function sure({ id }: Known, code: "document_same" | "name_same"): PersonMatch {
  return { verdict: "sure", candidate: { id: String(id), reasons: [{ code }] } };
}

function byDocumentAlone({ id }: Known): Candidate {
  return { id: String(id), reasons: [{ code: "document_same" }] };
}

function namesakeOf({ id }: Known, others: number): Candidate {
  const same = { code: "name_same" } as const;
  return { id: String(id), reasons: others > 0 ? [same, { code: "homonyms", values: { others } }] : [same] };
}

function add(map: Map<string, Known[]>, key: string, known: Known) {
  const list = map.get(key);
  if (list) list.push(known);
  else map.set(key, [known]);
}
