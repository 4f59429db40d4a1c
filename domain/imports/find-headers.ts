import { guessColumns } from "./guess-columns";

/** Maximum number of filled rows above the headers. */
const mostAbove = 30;

/**
 * Returns the index of the header row: the first that names a person's name and another field. Without one it is the
 * first row, unless that is a title: a single cell above wider rows. Then null.
 */
export function findHeaders(rows: readonly (readonly string[])[]): number | null {
  const first = rows.slice(0, mostAbove);
  const named = first.findIndex(isHeader);
  if (named !== -1) return named;
  const widths = first.map(widthOf);
  const [head = 0, ...others] = widths;
  return head > 1 || others.every((width) => width <= 1) ? 0 : null;
}

/** True if a row's cells name the columns of a person's name and of something else. */
export function isHeader(cells: readonly string[]): boolean {
  const columns = guessColumns(cells);
  const isNamed = columns.fullName !== undefined || columns.givenNames !== undefined || columns.surnames !== undefined;
  return isNamed && Object.keys(columns).length > 1;
}

function widthOf(cells: readonly string[]): number {
  return cells.filter((cell) => cell.trim() !== "").length;
}
