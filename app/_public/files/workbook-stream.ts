import { Zip, ZipDeflate } from "fflate";
import { type CellValue, rowsXml, type SheetColumn, sheetEnd, sheetStart } from "@/domain/exports/workbook/sheet-xml";
import { sheetPath, workbookParts, workbookType } from "@/domain/exports/workbook/workbook-parts";

/** A sheet and its rows, page by page. */
export type Sheet = { name: string; columns: readonly SheetColumn[]; pages: Iterable<CellValue[][]> };

/** Number of rows that are written without letting other requests run: some milliseconds. */
const together = 100;

/** Fast: a higher level takes twice as long and saves a tenth. */
const compression = { level: 4 } as const;

/**
 * Returns an Excel workbook (XLSX), written piece by piece whenever the client can take more. So no whole sheet is ever
 * in memory, and the event loop is free between two pieces. The iterators end when the client disconnects.
 */
export function workbookStream(sheets: readonly Sheet[], fileName: string): Response {
  let isFinished = false;
  const written: Uint8Array[] = [];
  const zip = new Zip((error, chunk) => {
    if (error) throw error;
    written.push(chunk);
  });
  const pieces = writeWorkbook(zip, sheets);
  const body = new ReadableStream<Uint8Array>({
    async pull(controller) {
      while (written.length === 0) {
        await new Promise((resolve) => setImmediate(resolve));
        if (pieces.next().done) break;
      }
      for (const chunk of written.splice(0)) controller.enqueue(chunk);
      if (isFinished) controller.close();
    },
    cancel() {
      pieces.return();
    },
  });
  return new Response(body, {
    headers: { "Content-Type": workbookType, "Content-Disposition": `attachment; filename="${fileName}"` },
  });

  function* writeWorkbook(target: Zip, all: readonly Sheet[]): Generator<void, void, void> {
    const parts = workbookParts(all.map(({ name }) => name));
    for (const [path, text] of Object.entries(parts)) addFile(target, path).push(bytesOf(text), true);
    for (const [index, sheet] of all.entries()) {
      const file = addFile(target, sheetPath(index));
      for (const text of sheetTexts(sheet)) {
        file.push(bytesOf(text));
        yield;
      }
      file.push(bytesOf(sheetEnd), true);
    }
    target.end();
    isFinished = true;
  }
}

function* sheetTexts({ columns, pages }: Sheet): Generator<string> {
  yield sheetStart(columns);
  let next = 2;
  for (const page of pages) {
    for (let first = 0; first < page.length; first += together) {
      const rows = page.slice(first, first + together);
      yield rowsXml(columns, rows, next);
      next += rows.length;
    }
  }
}

function addFile(zip: Zip, path: string): ZipDeflate {
  const file = new ZipDeflate(path, compression);
  // Fixed, so that the same data give the same bytes.
  file.mtime = "1980-01-01T12:00:00";
  zip.add(file);
  return file;
}

const encoder = new TextEncoder();
const bytesOf = (text: string) => encoder.encode(text);
