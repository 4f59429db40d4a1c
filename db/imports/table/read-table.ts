import { readFileSync } from "node:fs";
import type { FileFacts, FirstRow, Reading } from "@/domain/imports/reading";
import { chooseSheet } from "./choose-sheet";
import { decodeText } from "./decode-text";
import { refuseMarkup, refuseOtherKinds } from "./other-kinds";
import { readCsv } from "./read-csv";
import { openXlsx } from "./read-xlsx";
import { refuseSurplus } from "./surplus-cells";
import { FileRefused, type Line, type Lines, type Table, tableOf } from "./table";

/**
 * A file as it was read. `table` is null if the user must choose the headers, or if the chosen part of the file is
 * refused; then `problem` says why.
 */
export type FileRead = { facts: FileFacts; table: Table | null; problem: FileRefused | null };

/** Reads the table of a file, by content and not by name, with the user's choices. Throws `FileRefused`. */
export function readTable(path: string, reading: Reading = {}): FileRead {
  const bytes = readFileSync(path);
  if (bytes.length === 0) throw new FileRefused("file_empty");
  refuseOtherKinds(bytes);
  return bytes.subarray(0, 2).toString("latin1") === "PK" ? readWorkbook(bytes, reading) : readText(bytes, reading);
}

function readWorkbook(bytes: Buffer, reading: Reading): FileRead {
  const book = openXlsx(bytes);
  const { at, isSure } = chooseSheet(book, reading.sheet);
  const { rows, hiddenColumns } = book.read(at);
  const found = split({ rows, title: book.sheets[at]?.name ?? "", isText: false }, reading);
  const facts = factsOf(rows, found.table, reading);
  return {
    ...found,
    facts: {
      ...facts,
      sheets: book.facts(),
      sheet: at,
      hiddenColumns,
      // Another sheet may be readable.
      asks: found.problem ? ["sheet"] : isSure ? facts.asks : ["sheet", ...facts.asks],
    },
  };
}

function readText(bytes: Buffer, reading: Reading): FileRead {
  const { text, encoding, isSure, previews } = decodeText(bytes, reading.encoding);
  refuseMarkup(text);
  const { rows, delimiter } = readCsv(text, reading.delimiter);
  const found = split({ rows, title: "", isText: true }, reading);
  const table = found.table && refuseSurplus(found.table, rows);
  const facts = factsOf(rows, table, reading);
  return {
    problem: found.problem,
    table,
    facts: { ...facts, encoding, previews, delimiter, asks: isSure ? facts.asks : ["encoding", ...facts.asks] },
  };
}

function split(lines: Lines, reading: Reading) {
  try {
    const table = tableOf(lines, reading.headerRow);
    const isRead = (line: Line) => reading.hiddenRows !== "skipped" || !line.hidden;
    return { table: table && { ...table, rows: table.rows.filter(isRead) }, problem: null };
  } catch (cause) {
    if (cause instanceof FileRefused) return { table: null, problem: cause };
    throw cause;
  }
}

/** Number of rows, columns and characters of the preview from which the user chooses the headers. */
const shown = { rows: 20, columns: 12, characters: 60 };

function factsOf(rows: readonly Line[], table: Table | null, reading: Reading): FileFacts {
  const hiddenRows = rows.flatMap(({ row, hidden }) => (hidden ? [row] : []));
  return {
    sheets: [],
    sheet: null,
    encoding: null,
    previews: [],
    delimiter: null,
    hiddenRows,
    hiddenColumns: [],
    hiddenRowsAre: reading.hiddenRows ?? "read",
    firstRows: firstRowsOf(rows),
    headerRow: table?.headerRow ?? null,
    asks: [
      ...(table ? [] : (["headers"] as const)),
      ...(hiddenRows.length > 0 && !reading.hiddenRows ? (["hidden"] as const) : []),
    ],
  };
}

function firstRowsOf(rows: readonly Line[]): FirstRow[] {
  return rows
    .filter(({ cells }) => cells.some((cell) => cell.trim() !== ""))
    .slice(0, shown.rows)
    .map(({ row, cells }) => ({
      row,
      cells: cells.slice(0, shown.columns).map((cell) => cell.trim().slice(0, shown.characters)),
    }));
}
