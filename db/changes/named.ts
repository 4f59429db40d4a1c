import { documentKey } from "@/domain/matching/document-key";
import { searchKey } from "@/domain/values/search-key";

/** Fields that identify a person. */
export type Named = { givenNames: string; surnames: string; document: string };

/** Returns the words of a name in a fixed order, so that "Peréz José" and "José Pérez" are equal. */
export function wordsOf({ givenNames, surnames }: Pick<Named, "givenNames" | "surnames">): string {
  return searchKey(givenNames, surnames).split(" ").toSorted().join(" ");
}

/** Returns the matching keys of a person: ID number and words of the name. */
export function keysOf(named: Named): string[] {
  const document = documentKey(named.document);
  const words = wordsOf(named);
  return [...(document ? [`document ${document}`] : []), ...(words.includes(" ") ? [`name ${words}`] : [])];
}
