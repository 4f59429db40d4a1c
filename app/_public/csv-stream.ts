import { stringify } from "csv-stringify/sync";
import { pageStream } from "./page-stream";

export type CsvRow = Record<string, string | number | null>;

/**
 * A CSV file, page by page: one header line, comma, CRLF (RFC 4180), UTF-8. No cell can start a formula in a
 * spreadsheet.
 */
export function csvStream(columns: readonly string[], pages: Iterator<CsvRow[]>, fileName: string): Response {
  const write = (rows: CsvRow[], header: boolean) =>
    stringify(rows, { columns: [...columns], header, record_delimiter: "windows", escape_formulas: true });
  const body = pageStream(pages, { open: write([], true), page: (rows) => write(rows, false), close: "" });
  return new Response(body, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
