import { isUnconfirmed } from "@/domain/reading/is-unconfirmed";
import { type FindPlace, placeFinder } from "@/domain/reading/known-places";
import { readDestination } from "@/domain/reading/read-destination";
import { readNotRelease } from "@/domain/reading/read-not-release";
import { sectionReader } from "@/domain/reading/section-status";
import type { NotRelease } from "@/domain/values/not-release";
import { dateOrders } from "./date-orders";
import { heldProblem } from "./held-problem";
import type { ImportField, Mapping } from "./import-fields";
import { isUnnamedRow, type KnownNames, type ReadRow, rowReader } from "./read-row";
import { isOtherOrder } from "./repeated-headers";
import { rowKindReader } from "./row-kind";
import type { RowProblem } from "./row-outcome";
import { cellReader, reportOf, type TitleReport } from "./row-report";
import { type RowStatus, statusReader } from "./row-status";
import { sectionPlaces } from "./section-places";
import { keyReport } from "./title-report";
import { unreadCell } from "./unread-cell";

/** A row of a file; `unread`: the columns of unreadable cells. */
export type SheetLine = { row: number; cells: readonly string[]; unread?: readonly number[] };

/** The content of a file, and what its name or the texts above its headers report that is not a release. */
export type Sheet = { headers: readonly string[]; rows: readonly SheetLine[]; title: TitleReport | null };

/**
 * A row as it will be written. `report`: the record that is not a release, and the place it leads to. `held`: no release
 * and no event; the person is still detained. `question`: what the user must decide if there are no problems.
 */
export type SheetRow = Omit<ReadRow, "problems"> & {
  report: { what: Exclude<NotRelease, "still_held">; destination: string } | null;
  held: boolean;
  /** Number of the title row that states the place; null if the row states it, or nothing does. */
  placeFrom: number | null;
  problems: RowProblem[];
  question: RowProblem | null;
};

/**
 * Returns a function that reads the rows of a sheet in order. It refuses titles, totals, sources and repeated headers,
 * rows with an unreadable cell, and rows whose status nobody understood. House arrest, a transfer, a death or an escape,
 * wherever it is stated, is never a release: the row becomes that record. A title that names a place holds for the rows
 * below it.
 */
export function sheetReader(sheet: Sheet, mapping: Mapping, known: KnownNames): (line: SheetLine) => SheetRow {
  const findPlace = placeFinder(known.places);
  const kindOf = rowKindReader(sheet, findPlace);
  const read = rowReader(mapping, known, dateOrders(sheet.rows, mapping));
  const statusOf = statusReader(mapping);
  const cellReport = cellReader(sheet.headers, mapping);
  const section = sectionReader();
  const places = sectionPlaces(findPlace);
  const title = sheet.title ?? keyReport(sheet.rows);
  /** Number of the last row of headers if its columns have another order. */
  let shifted: number | null = null;
  let lastTitle = "";
  /** The upper of two rows of headers is above all people. */
  let hasPeople = false;
  return (line) => {
    const kind = kindOf(line.cells);
    const { problems: cellProblems, ...row } = read(line.cells);
    const base = { ...row, report: null, held: false, placeFrom: null, question: null };
    const heading = line.cells.filter((cell) => cell.trim() !== "").join(" ");
    if (kind === "section") section.heading(line.row, heading);
    if (kind === "section") places.heading(line.row, heading);
    if (kind === "section") lastTitle = heading;
    if (kind === "total") places.end();
    if (kind === "header" && hasPeople) shifted = isOtherOrder(sheet.headers, line.cells) ? line.row : null;
    if (kind !== "person" && kind !== "alone") {
      return { ...base, problems: [{ code: "row_not_person", values: { what: kind, value: firstOf(line.cells) } }] };
    }
    const above = section.person();
    hasPeople = true;
    if (shifted !== null) return { ...base, problems: [{ code: "headers_differ", values: { row: shifted } }] };
    const unread = unreadCell(line, sheet.headers);
    if (unread) return { ...base, problems: [unread] };
    const status = statusOf(line.cells);
    if (status.problem) return { ...base, problems: [status.problem] };
    const placeFrom = row.stated.has("facility") ? null : places.fill(row.values);
    const found = reportOf(status, cellReport(line.cells, row.values.facility !== null), above, title);
    if ("problem" in found) return { ...base, placeFrom, problems: [found.problem] };
    applyStatus(row, status);
    const held = isHeld(row, status, found.what, mapping);
    const own = { ...base, placeFrom, held, question: questionOf(row, kind, line.cells) };
    if (held) {
      const problem = heldProblem(row, found.what, status.what ?? above?.what ?? title?.what ?? null);
      if (problem) return { ...own, problems: [problem] };
      if (found.what === "house_arrest") row.values.custody = "house_arrest";
      return { ...own, problems: cellProblems };
    }
    const reported = found.what === null ? null : reportFrom(row, found.what, found.text, findPlace);
    if (reported && "problem" in reported) return { ...own, problems: [reported.problem, ...cellProblems] };
    // "Casa por cárcel" as the place is no unknown place.
    const unknown = cellProblems.filter(
      ({ field, values }) => !reported || field !== "facility" || readNotRelease(values.value) === null,
    );
    const problems = [...unknown, ...(reported ? [] : unconfirmed(row, [...line.cells, lastTitle], mapping))];
    return { ...own, report: reported, problems };
  };
}

/** The cells of a row without their problems. */
type Cells = Omit<ReadRow, "problems">;

/** Writes what the status columns state into the row. What is not confirmed is reported, and nobody verified it. */
function applyStatus({ values, stated }: Cells, { kind, verification, isUnconfirmed: isOpen }: RowStatus) {
  stated.delete("kind");
  stated.delete("verification");
  if (kind) values.kind = kind;
  if (kind) stated.add("kind");
  if (verification) values.verification = verification;
  if (verification) stated.add("verification");
  if (!isOpen || values.verification !== "verified") return;
  values.verification = "reported";
  values.verifiedBy = null;
}

/** True for a person still detained: the row states no day, and the row or the file says so. */
function isHeld(
  { values, stated }: Cells,
  { kind }: RowStatus,
  what: NotRelease | null,
  { defaults }: Mapping,
): boolean {
  if (values.day !== null || stated.has("day") || kind) return false;
  return what === "still_held" || defaults.undated === "held";
}

/** Returns the record of what is not a release. A transfer needs to say where to; who is still held was not released. */
function reportFrom(
  { values }: Cells,
  what: NotRelease,
  text: string,
  findPlace: FindPlace,
): NonNullable<SheetRow["report"]> | { problem: RowProblem } {
  if (what === "still_held") return { problem: { code: "not_release", values: { what } } };
  if (what !== "transfer") return { what, destination: "" };
  const destination = readDestination(text, findPlace)?.facility;
  if (!destination) return { problem: { code: "custody_unsure", values: { what } } };
  if (values.facility === destination) values.facility = null;
  return { what, destination };
}

const unchecked = [
  ...(["day", "birthDate", "detainedFrom", "url", "document"] as const),
  ...(["charge", "court", "legalStage", "health"] as const),
] satisfies readonly ImportField[];

function unconfirmed({ values }: Cells, cells: readonly string[], { columns }: Mapping): RowProblem[] {
  if (values.verification !== "verified") return [];
  const skipped = new Set<number | undefined>(unchecked.map((field) => columns[field]));
  const isDoubtful = cells.some(
    (cell, at) => cell !== "" && !skipped.has(at) && (isUnconfirmed(cell) || /^\s*pendiente/iu.test(cell)),
  );
  return isDoubtful ? [{ code: "row_unconfirmed" }] : [];
}

const signs = new Set<string | undefined>("*‡§¹²³");
/** A sign after a word refers to a note, wherever the sheet has it. */
const mark = /[\p{L}\d)]\s*([*‡§¹²³]+)\s*$/u;

function questionOf({ values, people }: Cells, kind: "person" | "alone", cells: readonly string[]): RowProblem | null {
  if (kind === "alone") return { code: "row_alone" };
  if (people === "unnamed" || isUnnamedRow(values.identity)) return { code: "row_unnamed" };
  if (people === "several") return { code: "row_several" };
  const marked = cells.map((cell) => (signs.has(cell.trimEnd().at(-1)) ? mark.exec(cell)?.[1] : "")).find(Boolean);
  return marked ? { code: "row_marked", values: { mark: marked } } : null;
}

function firstOf(cells: readonly string[]): string {
  return (cells.find((cell) => cell.trim() !== "") ?? "").trim().slice(0, 80);
}
