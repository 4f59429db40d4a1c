import fc from "fast-check";
import { aroundName } from "@/domain/imports/around-name";
import { columnFacts } from "@/domain/imports/column-facts";
import { confirmedMapping } from "@/domain/imports/confirmed-mapping";
import { dateColumn, isAmbiguous, readColumnDate } from "@/domain/imports/date-column";
import { findHeaders, isHeader } from "@/domain/imports/find-headers";
import { guessColumns, headerSignature } from "@/domain/imports/guess-columns";
import { headerWords } from "@/domain/imports/header-words";
import { type Mapping, usualDefaults } from "@/domain/imports/import-fields";
import { isNothing } from "@/domain/imports/is-nothing";
import { keptColumns } from "@/domain/imports/kept-columns";
import { namesPeople } from "@/domain/imports/names-people";
import { readAgeCell } from "@/domain/imports/read-age-cell";
import { readDocumentCell } from "@/domain/imports/read-document-cell";
import { readNameParts, readWholeName } from "@/domain/imports/read-name-cell";
import { isHeaderRow, isOtherOrder } from "@/domain/imports/repeated-headers";
import { rowPreview } from "@/domain/imports/row-preview";
import { cellReader, isHome } from "@/domain/imports/row-report";
import { sourceReader } from "@/domain/imports/row-values";
import { sheetReader } from "@/domain/imports/sheet-reader";
import { withProposals } from "@/domain/imports/status-columns";
import { isOutcomeHeader } from "@/domain/imports/status-header";
import { statusKey } from "@/domain/imports/status-key";
import { proposedMeaning } from "@/domain/imports/status-meaning";
import { tableFacts } from "@/domain/imports/table-facts";
import { keyReport, mentionsReleases, titleReport, yearIn } from "@/domain/imports/title-report";
import { isNumbering } from "@/domain/imports/unread-cell";
import { proposedColumns, unreadColumns } from "@/domain/imports/unread-columns";
import { valueQuestions } from "@/domain/imports/value-questions";
import { placeFinder } from "@/domain/reading/known-places";
import { hostileText, hostileWord } from "./hostile-text";
import { each, parser } from "./parser";
import { places } from "./places";

/** The longest text that a record accepts has 4,000 characters. */
const cell = hostileText(4000);
const header = fc.oneof(fc.constantFrom(...Object.values(headerWords).flat()), hostileWord);
const headers = fc.array(header, { minLength: 1, maxLength: 12 });
const row = fc.array(hostileText(300), { maxLength: 12 });
const table = fc.record({ headers, titles: fc.array(cell, { maxLength: 2 }), rows: fc.array(row, { maxLength: 12 }) });
const known = { places, publishers: [{ id: "foro-penal", names: ["Foro Penal"] }] };
const find = placeFinder(places);

/** Readers of a spreadsheet's headers, cells and rows. */
export const sheetReaders = {
  ...each(cell, {
    ...{ aroundName, isAmbiguous, isNothing, namesPeople, readAgeCell, readDocumentCell, readWholeName, isHome },
    ...{ isOutcomeHeader, statusKey, titleReport, mentionsReleases, yearIn, isNumbering },
    readNameParts: (text) => [readNameParts(text, ""), readNameParts("Ana", text), readNameParts(text, text)],
    readColumnDate: (text) => [readColumnDate(text, "month_first", "2026"), readColumnDate(text, null, undefined)],
    proposedMeaning: (text) => [proposedMeaning(text, "status"), proposedMeaning(text, "verification")],
    sourceReader: (text) => sourceReader()(text),
    dateColumn: (text) => {
      const column = dateColumn();
      column.see(text);
      return column.found();
    },
  }),
  ...each(headers, {
    ...{ isHeader, guessColumns, headerSignature, isHeaderRow },
    findHeaders: (cells) => findHeaders([cells, cells]),
    isOtherOrder: (cells) => isOtherOrder(cells, cells.toReversed()),
    proposedColumns: (cells) => proposedColumns(cells, columnFacts(cells, [])),
    keyReport: (cells) => keyReport([{ cells }]),
  }),
  ...each(table, {
    columnFacts: (sheet) => columnFacts(sheet.headers, numbered(sheet.rows)),
    cellReader: (sheet) => sheet.rows.map((cells) => cellReader(sheet.headers, mappingOf(sheet))(cells, true)),
    sheetReader: (sheet) => {
      const mapping = mappingOf(sheet);
      const read = sheetReader({ ...sheet, rows: numbered(sheet.rows), title: null }, mapping, known);
      return numbered(sheet.rows).map((line) => rowPreview(read(line)));
    },
    unreadColumns: (sheet) => {
      const rows = numbered(sheet.rows);
      const facts = tableFacts({ ...sheet, rows }, null);
      const mapping = confirmedMapping(mappingOf(sheet), facts);
      valueQuestions(facts, mapping, find);
      keptColumns(mapping, sheet.headers, sheet.headers.toReversed());
      return unreadColumns(sheet.headers, mapping, facts.columns);
    },
  }),
  tableFacts: parser(table, (sheet) => tableFacts({ ...sheet, rows: numbered(sheet.rows) }, null)),
};

type Generated = { headers: string[]; titles: string[]; rows: string[][] };

function numbered(rows: readonly string[][]) {
  return rows.map((cells, index) => ({ row: index + 2, cells }));
}

/** Maps the columns as the page proposes it. */
function mappingOf(sheet: Generated): Mapping {
  const facts = tableFacts({ ...sheet, rows: numbered(sheet.rows) }, null);
  const columns = proposedColumns(sheet.headers, facts.columns);
  const mapping: Mapping = { columns, defaults: { ...usualDefaults, day: "2026-01-08" }, publication: "draft" };
  return withProposals(mapping, facts.columns, facts.listsReleases);
}
