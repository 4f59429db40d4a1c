import type { ImportField, Mapping } from "./import-fields";

const dateFields = ["day", "birthDate", "detainedFrom"] as const;
const numbers = /^\s*(\d{1,2})[-/.](\d{1,2})[-/.]\d{2,4}/;

/** Returns the date columns in which a date such as 1/13/2026 proves that the month comes first. */
export function monthFirstFields(
  rows: readonly { cells: readonly string[] }[],
  { columns }: Mapping,
): Set<ImportField> {
  return new Set(
    dateFields.filter((field) => {
      const column = columns[field];
      return column !== undefined && rows.some(({ cells }) => isMonthFirst(cells[column] ?? ""));
    }),
  );
}

/** True if a date becomes another day when its first number is the month. */
export function isAmbiguous(text: string): boolean {
  const [, first = 0, second = 0] = numbers.exec(text)?.map(Number) ?? [];
  return first > 0 && first <= 12 && second > 0 && second <= 12 && first !== second;
}

function isMonthFirst(text: string): boolean {
  const [, first = 0, second = 0] = numbers.exec(text)?.map(Number) ?? [];
  return first > 0 && first <= 12 && second > 12 && second <= 31;
}
