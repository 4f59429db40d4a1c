const error = /^#(?:[¡¿]?[\p{Lu}\d/]{2,12}[!?]?|#*)$/u;
const formula = /^=\s*(?:[\p{L}.]+\(|[-+(]|\$?[A-Z]{1,3}\$?\d|\d)/iu;

/** True for the text of a spreadsheet error ("#REF!", "#N/A", "#####") or of a formula that was not computed. */
export function isUnreadText(cell: string): boolean {
  const text = cell.trim();
  if (text.startsWith("#")) return error.test(text) && !/^#\d+$/.test(text);
  return text.startsWith("=") && formula.test(text);
}

/** Returns the name of a cell: column 3 of row 12 is "D12". */
export function cellName(column: number, row: number): string {
  return columnLetters(column) + row;
}

/** Returns the letters of a column: 3 is "D", 27 is "AB". */
export function columnLetters(column: number): string {
  let [left, letters] = [column, ""];
  do {
    letters = String.fromCharCode(65 + (left % 26)) + letters;
    left = Math.floor(left / 26) - 1;
  } while (left >= 0);
  return letters;
}
