import { searchKey } from "@/domain/values/search-key";
import { guessColumns, headerSignature } from "./guess-columns";
import { type ImportField, importFields, type Mapping } from "./import-fields";

/**
 * Returns a mapping for a file that was read again: a field keeps its column where the header is the same. The other
 * fields are guessed from the new headers. Null if no header is the same.
 */
export function keptColumns(mapping: Mapping, before: readonly string[], after: readonly string[]): Mapping | null {
  if (headerSignature(before) === headerSignature(after)) return mapping;
  const kept: Partial<Record<ImportField, number>> = {};
  for (const field of importFields) {
    const header = before[mapping.columns[field] ?? -1];
    const at = header ? after.findIndex((each) => searchKey(each) === searchKey(header)) : -1;
    if (at !== -1) kept[field] = at;
  }
  const taken = new Set(Object.values(kept));
  if (taken.size === 0) return null;
  const guessed = Object.entries(guessColumns(after)).filter(([, at]) => !taken.has(at));
  // The meanings of values belong to a column by its position.
  const { statuses: _statuses, ...others } = mapping;
  return { ...others, columns: { ...Object.fromEntries(guessed), ...kept } };
}
