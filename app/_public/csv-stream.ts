import { stringify } from "csv-stringify/sync";

export type CsvRow = Record<string, string | number | null>;

/**
 * A CSV file, page by page, so that neither memory nor the event loop carries it whole: one header line, comma, CRLF
 * (RFC 4180), UTF-8. No cell can start a formula in a spreadsheet.
 */
export function csvStream(columns: readonly string[], pages: Iterator<CsvRow[]>, fileName: string): Response {
  const encoder = new TextEncoder();
  const write = (rows: CsvRow[], header: boolean) =>
    encoder.encode(
      stringify(rows, { columns: [...columns], header, record_delimiter: "windows", escape_formulas: true }),
    );
  const stream = new ReadableStream({
    start: (controller) => controller.enqueue(write([], true)),
    async pull(controller) {
      // Other requests are served between two pages.
      await new Promise((resolve) => setImmediate(resolve));
      const { value, done } = pages.next();
      if (done) controller.close();
      else controller.enqueue(write(value, false));
    },
  });
  return new Response(stream, {
    headers: {
      "Content-Type": "text/csv; charset=utf-8; header=present",
      "Content-Disposition": `attachment; filename="${fileName}"`,
    },
  });
}
