import { stringify } from "csv-stringify/sync";
import { pageStream } from "./page-stream";

export type CsvRow = Record<string, string | number | null>;

/**
 * Returns a CSV file, written page by page: one header line, comma, CRLF (RFC 4180), UTF-8. No cell can start a formula
 * in a spreadsheet.
 */
export function csvStream(columns: readonly string[], pages: Iterator<CsvRow[]>, fileName: string): Response {
  const body = pageStream(pages, {
    open: csvText(columns, [], true),
    page: (rows) => csvText(columns, rows, false),
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
export function csvText(columns: readonly string[], rows: CsvRow[], header: boolean): string {
  return stringify(rows, { columns: [...columns], header, record_delimiter: "windows", escape_formulas: true });
}
