/** A phone number, "0414-555.01.23", is no ID number. */
const phone = /^\+|^\(?0(?:2|4)\d{2}\)?[-\s./]?\d{3}/;
/** A letter behind a digit is a typing error ("9123460O"). */
const mistyped = /\d\s?\p{L}/u;

/**
 * Reads the cell of an ID number or passport. A number that a program saved as "91234701.0" or "9.1234701E7" is restored,
 * and a cell without digits ("no porta") is blank. Undefined for a phone number, several numbers or a mistyped one.
 */
export function readDocumentCell(cell: string): string | undefined {
  const text = cell.trim();
  if (!/\d/.test(text)) return "";
  if (/^\d{5,9}[.,]0+$/.test(text)) return text.replace(/[.,]0+$/, "");
  if (/^\d[.,]\d+E\+?\d+$/i.test(text)) {
    const number = Number(text.replace(",", "."));
    return Number.isInteger(number) ? String(number) : undefined;
  }
  const isSeveral = (text.match(/\d[\d.,\s]{4,}\d/g) ?? []).length > 1;
  return phone.test(text) || mistyped.test(text) || isSeveral ? undefined : text;
}
