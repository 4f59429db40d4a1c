import { searchKey } from "@/domain/values/search-key";
import { isHeader } from "./find-headers";
import { guessColumns } from "./guess-columns";
import { headerWords } from "./header-words";

const words = new Set(Object.values(headerWords).flat());

/** True if the cells of a row are the headers of a list of people, in whatever order. */
export function isHeaderRow(cells: readonly string[]): boolean {
  // Most rows have a date or an ID number, so they need no comparison with the header words.
  if (cells.some((cell) => /\d{3}/.test(cell))) return false;
  return cells.filter((cell) => cell !== "" && words.has(searchKey(cell))).length > 1 && isHeader(cells);
}

/** True if a row of headers between the rows names other columns than the sheet's headers: the rows below are shifted. */
export function isOtherOrder(headers: readonly string[], cells: readonly string[]): boolean {
  const [before, behind] = [guessColumns(headers), guessColumns(cells)];
  const fields = new Set([...Object.keys(before), ...Object.keys(behind)]) as Set<keyof typeof before>;
  return [...fields].some((field) => before[field] !== behind[field]);
}
