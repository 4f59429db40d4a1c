import { documentKey } from "@/domain/matching/document-key";
import { searchKey } from "@/domain/values/search-key";

/** What of somebody tells them from others. */
export type Named = { givenNames: string; surnames: string; document: string };

/** The words of a name in a fixed order, so that "Peréz José" and "José Pérez" are one. */
export function wordsOf({ givenNames, surnames }: Pick<Named, "givenNames" | "surnames">): string {
  return searchKey(givenNames, surnames).split(" ").toSorted().join(" ");
}

/** What somebody is looked for by: the cédula, and the words of the name. */
export function keysOf(named: Named): string[] {
  const document = documentKey(named.document);
  const words = wordsOf(named);
  return [...(document ? [`document ${document}`] : []), ...(words.includes(" ") ? [`name ${words}`] : [])];
}
