import { isUnnamed } from "@/domain/matching/is-unnamed";
import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import { placeFinder } from "@/domain/reading/known-places";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { readKind } from "@/domain/reading/read-words";
import { announcesReleases, type SectionStatus, sectionReader } from "@/domain/reading/section-status";
import { cellName, isUnreadText } from "@/domain/reading/unread-text";
import type { NotRelease } from "@/domain/values/not-release";
import type { ImportField, Mapping } from "./import-fields";
import { monthFirstFields } from "./month-first";
import { type KnownNames, type ReadRow, rowReader } from "./read-row";
import { rowKindReader } from "./row-kind";
import type { RowProblem } from "./row-outcome";

/** A row of a file; `unread`: the columns of unreadable cells. */
export type SheetLine = { row: number; cells: readonly string[]; unread?: readonly number[] };

/** The content of a file, and what its name or the texts above its headers report that is not a release. */
export type Sheet = { headers: readonly string[]; rows: readonly SheetLine[]; titleReports: NotRelease | null };

/** A row with its problems, or, if there are none, the question for the user. */
export type SheetRow = Omit<ReadRow, "problems"> & { problems: RowProblem[]; question: RowProblem | null };

/**
 * Returns a function that reads the rows of a sheet in order. It refuses titles, totals, sources and repeated headers.
 * It refuses rows with an unreadable cell. It also refuses rows that report house arrest, a transfer or a death: in a
 * cell, a column's header, or a title above. A continuing detention may be house arrest, and after a transfer its place
 * is unsure.
 */
export function sheetReader(sheet: Sheet, mapping: Mapping, known: KnownNames): (line: SheetLine) => SheetRow {
  const findPlace = placeFinder(known.places);
  const kindOf = rowKindReader(sheet, findPlace);
  const read = rowReader(mapping, known, monthFirstFields(sheet.rows, mapping));
  const reportOf = cellReader(sheet.headers, mapping);
  const section = sectionReader();
  return (line) => {
    const kind = kindOf(line.cells);
    const row = { ...read(line.cells), question: null };
    if (kind === "section") section.heading(line.row, line.cells.join(" "));
    if (kind !== "person" && kind !== "alone") {
      const value = firstOf(line.cells);
      return { ...row, problems: [{ code: "row_not_person", values: { what: kind, value } }] };
    }
    const reports = reportOf(line.cells, row.form.facility !== "");
    const status = section.person();
    const unread = unreadCell(line, sheet.headers);
    if (unread) return { ...row, problems: [unread] };
    const refusal = row.held
      ? heldProblem(row, reports, status, sheet.titleReports)
      : releaseProblem(reports, status, sheet.titleReports);
    if (refusal) return { ...row, problems: [refusal] };
    if (row.held && reports === "house_arrest") row.form.custodyState = "house_arrest";
    const problems =
      row.held && reports === "house_arrest" ? row.problems.filter(({ field }) => field !== "kind") : row.problems;
    return {
      ...row,
      problems: [...problems, ...unconfirmed(row, line.cells, mapping)],
      question: questionOf(row, kind),
    };
  };
}

function releaseProblem(
  own: NotRelease | null,
  above: SectionStatus | null,
  title: NotRelease | null,
): RowProblem | null {
  if (own) return { code: "not_release", values: { what: own } };
  if (above) return { code: "not_release_above", values: { what: above.what, row: above.line } };
  return title && { code: "not_release_title", values: { what: title } };
}

const ends: ReadonlySet<NotRelease | undefined> = new Set<NotRelease>(["death", "escape"]);

/**
 * Returns the problem of a held person. A dead person is not held. After house arrest or a transfer the place is not
 * guessed.
 */
function heldProblem(
  { stated }: ReadRow,
  own: NotRelease | null,
  above: SectionStatus | null,
  title: NotRelease | null,
): RowProblem | null {
  const what = [own, above?.what, title].find((each) => ends.has(each ?? undefined));
  if (what) return { code: "not_held", values: { what } };
  const elsewhere = above?.what ?? title;
  if (elsewhere && elsewhere !== "still_held") return { code: "custody_unsure", values: { what: elsewhere } };
  const isMoved = own === "house_arrest" || own === "transfer";
  return isMoved && stated.has("facility") ? { code: "custody_unsure", values: { what: own } } : null;
}

/** Returns a function that finds what a row's cells, or the headers of its filled columns, report. */
function cellReader(headers: readonly string[], { columns }: Mapping) {
  const headerReports = headers.map((header) => (announcesReleases(header) ? null : readNotRelease(header)));
  const hasReports = headerReports.some((what) => what !== null);
  return (cells: readonly string[], isPlaceKnown: boolean): NotRelease | null => {
    const texts = cells.filter(
      (cell, at) => cell !== "" && at !== columns.url && !(at === columns.facility && isPlaceKnown),
    );
    // A number between two cells separates their words.
    const own = readNotRelease(texts.join(" 0 "));
    if (own || !hasReports) return own;
    const at = headerReports.findIndex((what, column) => what !== null && isAffirmed(cells[column] ?? ""));
    return at === -1 ? null : (headerReports[at] ?? null);
  };
}

const denied = /^(?:no|n|nada|ninguno|ninguna|0|-|—|–|false|falso|n\/?a|s\/?i)$/i;

function isAffirmed(cell: string): boolean {
  const text = cell.trim();
  return text !== "" && !denied.test(text) && readKind(text) === undefined && !announcesReleases(text);
}

const numbering = /^(?:n[°ºo.]*|num\.?|numero|número|#|item|ítem)$/i;

/** Returns the problem of the first unreadable cell; a column of row numbers is ignored. */
function unreadCell({ row, cells, unread = [] }: SheetLine, headers: readonly string[]): RowProblem | null {
  const columns = [...unread, ...cells.flatMap((cell, at) => (isUnreadText(cell) ? [at] : []))];
  const first = columns.filter((at) => !numbering.test(headers[at] ?? "")).sort((a, b) => a - b)[0];
  return first === undefined ? null : { code: "cell_unread", values: { cell: cellName(first, row) } };
}

const unread = new Set<ImportField>(["day", "birthDate", "detainedFrom", "url", "document"]);

function unconfirmed({ form }: ReadRow, cells: readonly string[], { columns }: Mapping): RowProblem[] {
  if (form.verification !== "verified") return [];
  const unchecked = new Set([...unread].map((field) => columns[field]));
  const isDoubtful = cells.some((cell, at) => cell !== "" && !unchecked.has(at) && isUnconfirmed(cell));
  return isDoubtful ? [{ code: "row_unconfirmed" }] : [];
}

function questionOf({ form }: ReadRow, kind: "person" | "alone"): RowProblem | null {
  if (kind === "alone") return { code: "row_alone" };
  const { givenNames, surnames } = form;
  const hasName = `${givenNames}${surnames}`.trim() !== "";
  return hasName && isUnnamed(String(givenNames), String(surnames)) ? { code: "row_unnamed" } : null;
}

function firstOf(cells: readonly string[]): string {
  return (cells.find((cell) => cell.trim() !== "") ?? "").trim().slice(0, 80);
}
