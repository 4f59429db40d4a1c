import { searchKey } from "@/domain/values/search-key";
import { headerWords, type ImportField, importFields } from "./import-fields";

/**
 * Returns which column holds which field, from the headers. A column serves one field, and the first of two equal
 * headers wins. "Nombre" without a surname column is the whole name.
 */
export function guessColumns(headers: readonly string[]): Partial<Record<ImportField, number>> {
  const folded = headers.map((header) => searchKey(withoutRemark(header)));
  const columns: Partial<Record<ImportField, number>> = {};
  const taken = new Set<number>();
  for (const field of importFields) {
    const column = headerWords[field].map((word) => folded.findIndex((each, at) => each === word && !taken.has(at)));
    const found = column.find((at) => at !== -1);
    if (found === undefined) continue;
    columns[field] = found;
    taken.add(found);
  }
  const { givenNames, surnames, ...others } = columns;
  if (givenNames === undefined || surnames !== undefined || others.fullName !== undefined) return columns;
  return { ...others, fullName: givenNames };
}

/** "Nombre(s)" is "Nombre", and "Fecha (dd/mm/aaaa)" is "Fecha". */
function withoutRemark(header: string): string {
  return header.replace(/\([^)]*\)/g, "");
}

/** Returns a key for files of one layout: their headers in order, whatever case and accents. */
export function headerSignature(headers: readonly string[]): string {
  return headers.map((header) => searchKey(header)).join("|");
}
