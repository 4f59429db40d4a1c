import { stringify } from "csv-stringify/sync";
import type { Locale } from "@/messages/locale";
import { pageStream } from "./page-stream";

export type CsvRow = Record<string, string | number | null>;

/** How lines are written. A mark at the start tells Excel that the text is UTF-8. */
export type CsvForm = { delimiter: "," | ";"; hasMark: boolean };

/** For programs: RFC 4180. */
const plain: CsvForm = { delimiter: ",", hasMark: false };

/**
 * Returns the form that Excel opens correctly by double click. It splits lines at the list separator of the computer's
 * region: a semicolon in Spanish, a comma in English.
 */
export function excelForm(locale: Locale): CsvForm {
  return { delimiter: locale === "es" ? ";" : ",", hasMark: true };
}

/**
 * Returns a CSV file, written page by page: one header line, CRLF, UTF-8. No cell can start a formula in a spreadsheet.
 */
export function csvStream(
  columns: readonly string[],
  pages: Iterator<CsvRow[]>,
  fileName: string,
  form: CsvForm = plain,
): Response {
  const body = pageStream(pages, {
    open: (form.hasMark ? "\ufeff" : "") + csvText(columns, [], true, form),
    page: (rows) => csvText(columns, rows, false, form),
    close: "",
  });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}

/** Returns lines of a CSV file, with or without the header. */
export function csvText(columns: readonly string[], rows: CsvRow[], header: boolean, { delimiter } = plain): string {
  const form = { record_delimiter: "windows", escape_formulas: true, delimiter } as const;
  return stringify(rows, { columns: [...columns], header, ...form });
}
