import { isDay } from "@/domain/values/day";

/** How a spreadsheet stores the cells of a column. A date that is not a whole day stays text. */
export type CellType = "text" | "number" | "date";
export type SheetColumn = { name: string; type: CellType /** Width in characters. */; width: number };
export type CellValue = string | number | null;

/** Styles of `stylesXml`, by their index. */
const styles = { date: 1, header: 2 } as const;

/** Maximum number of characters in a cell of Excel. */
const longestCell = 32_767;

/** The first day whose serial number is the same in all programs; Excel counts a 29 February 1900 that never was. */
const firstDay = "1900-03-01";

/** Returns a sheet up to its first row: a header that stays visible, and the columns' widths. */
export function sheetStart(columns: readonly SheetColumn[]): string {
  const widths = columns.map(
    ({ width }, index) => `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
  );
  const header = columns.map(({ name }, index) => textCell(name, `${letters(index)}1`, styles.header)).join("");
  return [
    '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>',
    '<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetViews><sheetView workbookViewId="0">',
    '<pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>',
    `<cols>${widths.join("")}</cols><sheetData><row r="1">${header}</row>`,
  ].join("");
}

export const sheetEnd = "</sheetData></worksheet>";

/** Returns rows of a sheet; `first` is the number of the first, and the header is row 1. */
export function rowsXml(columns: readonly SheetColumn[], rows: readonly CellValue[][], first: number): string {
  return rows
    .map((row, index) => {
      const at = first + index;
      const cells = row.map((value, column) =>
        cellXml(value, columns[column]?.type ?? "text", `${letters(column)}${at}`),
      );
      return `<row r="${at}">${cells.join("")}</row>`;
    })
    .join("");
}

/** A cell with text is marked as text, so no program runs it as a formula. A blank cell is left out: not published. */
function cellXml(value: CellValue, type: CellType, at: string): string {
  if (value === null || value === "") return "";
  if (typeof value === "number") return `<c r="${at}"><v>${value}</v></c>`;
  if (type === "date" && isDay(value) && value >= firstDay)
    return `<c r="${at}" s="${styles.date}"><v>${serialOf(value)}</v></c>`;
  return textCell(value, at);
}

function textCell(text: string, at: string, style?: number): string {
  const styled = style === undefined ? "" : ` s="${style}"`;
  return `<c r="${at}"${styled} t="inlineStr"><is><t xml:space="preserve">${escaped(text.slice(0, longestCell))}</t></is></c>`;
}

/** Returns the number of days since 30 December 1899, as spreadsheets store a day. */
function serialOf(day: string): number {
  return Date.parse(day) / 86_400_000 + 25_569;
}

/** Returns the name of a column: A, B, … Z, AA. */
function letters(index: number): string {
  const rest = index < 26 ? "" : letters(Math.floor(index / 26) - 1);
  return rest + String.fromCharCode(65 + (index % 26));
}

/** Escapes a text for XML, without the characters that XML forbids. */
export function escaped(text: string): string {
  return text
    .replace(/[^\P{Cc}\t\n\r]|\p{Cs}|[\ufffe\uffff]/gu, "")
    .replaceAll("&", "&amp;")
    .replaceAll("<", "&lt;")
    .replaceAll(">", "&gt;")
    .replaceAll('"', "&quot;");
}
