import { guessColumns } from "./guess-columns";

/** Maximum number of filled rows above the headers. */
const mostAbove = 30;
/** Share of the widest row's cells that a header row fills at least, unless it names a person's name. */
const fewestFilled = 0.5;

/**
 * Returns the index of the header row where it is obvious: the first row that names a person's name and another field;
 * otherwise the first wide row, if one of its cells names a field and none contains data. Null if a user must choose.
 */
export function findHeaders(rows: readonly (readonly string[])[]): number | null {
  const first = rows.slice(0, mostAbove);
  const named = first.findIndex(isHeader);
  if (named !== -1) return lowestHeader(first, named);
  const widest = Math.max(0, ...first.map(widthOf));
  const wide = first.findIndex((cells) => widthOf(cells) >= widest * fewestFilled);
  const cells = first[wide] ?? [];
  return fieldsOf(cells) > 0 && !cells.some(isData) ? wide : null;
}

/** True if a row's cells name the columns of a person's name and of something else. */
export function isHeader(cells: readonly string[]): boolean {
  const columns = guessColumns(cells);
  const isNamed = columns.fullName !== undefined || columns.givenNames !== undefined || columns.surnames !== undefined;
  return isNamed && Object.keys(columns).length > 1;
}

/** Headers may take two rows, of which the lower one says more: "Fecha" above "Detención" and "Excarcelación". */
function lowestHeader(rows: readonly (readonly string[])[], at: number): number {
  const below = rows[at + 1] ?? [];
  return isHeader(below) && fieldsOf(below) > fieldsOf(rows[at] ?? []) ? at + 1 : at;
}

function fieldsOf(cells: readonly string[]): number {
  return Object.keys(guessColumns(cells)).length;
}

/** Dates, ID numbers and amounts are data. */
function isData(cell: string): boolean {
  return /\d{3}|^\s*\d/.test(cell);
}

function widthOf(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}
