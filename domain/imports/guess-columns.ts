import { searchKey } from "@/domain/values/search-key";
import { headerWords } from "./header-words";
import { type ImportField, importFields } from "./import-fields";

/**
 * Returns which column holds which field, from the headers. A column serves one field, and the first of two equal
 * headers wins. "Nombre" without a surname column is the whole name.
 */
export function guessColumns(headers: readonly string[]): Partial<Record<ImportField, number>> {
  const folded = headers.map((header) => searchKey(withoutRemark(header)));
  const bare = folded.map((header) => header.replace(counted, "").replace(owner, ""));
  const columns: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  for (const field of importFields) {
    const columnIn = (texts: readonly string[]) =>
      headerWords[field]
        .map((word) => texts.findIndex((each, at) => each === word && !taken.has(at)))
        .find((at) => at !== -1);
    const found = columnIn(folded) ?? (personal.has(field) ? columnIn(bare) : undefined);
    if (found === undefined) continue;
    columns[field] = found;
    taken.add(found);
  }
  const { givenNames, surnames, ...others } = columns;
  if (givenNames === undefined || surnames !== undefined || others.fullName !== undefined) return columns;
  return { ...others, fullName: givenNames };
}

/** Fields whose headers may say whose they are. "Fecha detenido" is no "Fecha". */
const personal = new Set<ImportField>([
  ...(["fullName", "givenNames", "secondNames", "surnames", "secondSurname"] as const),
  ...(["document", "age", "gender", "nationality", "profession", "health"] as const),
]);
/** "Nro. de C.I." is "C.I.". */
const counted = /^(?:n|no|nro|num|numero) (?:de )?(?=\p{L})/u;
/** "Nombre del detenido" is "Nombre". A relative's name or number is another column. */
const owner =
  / (?:(?:del?|de la|de los|de las|of the) )?(?:detenid[oa]s?|pres[oa]s?(?: politic[oa]s?)?|persona|excarcelad[oa]s?|liberad[oa]s?|beneficiari[oa]s?|privad[oa]s? de libertad|ppl|pp|prisoner|detainee)$/;

/** "Nombre(s)" is "Nombre", and "Fecha (dd/mm/aaaa)" is "Fecha". */
function withoutRemark(header: string): string {
  return header.replace(/\([^()]*\)/g, "");
}

/** Returns a key for files of one layout: their headers in order, whatever case and accents. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map((header) => searchKey(header)).join("|");
}
