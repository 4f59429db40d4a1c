import type { ProblemCode } from "@/domain/values/problem-codes";
import type { ImportField } from "./import-fields";
import type { Candidate } from "./resolved-person";

/**
 * What happens to a row. `new`: a new person. `known`: a release of a known person. `unchanged`: the ledger has it
 * already. `doubtful`: the user must decide whether a known person is meant. `refused`: the row must be wrong.
 */
export const rowOutcomes = ["new", "known", "unchanged", "doubtful", "refused"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export type RowProblem = { code: ProblemCode; field?: string; values?: Record<string, string | number> };

/** What a row becomes: a release, a person who is still held, or an event that is not a release. */
export const rowRecords = ["release", "held", "house_arrest", "transfer", "death", "escape"] as const;
export type RowRecord = (typeof rowRecords)[number];

/** What will be written of a row, in codes. `placeFrom`: number of the title row that states the place. */
export type RowPreview = {
  record: RowRecord;
  day: string;
  facility: string;
  placeFrom: number | null;
  destination: string;
  kind: string;
  verification: string;
  nationalities: string[];
  secondNationality: string;
  isMinor: boolean;
  isMilitary: boolean;
  /** What the row states about the case and the occupation: codes and texts, by the column's field. */
  details: [ImportField, string][];
  note: string;
};

export type RowResult = {
  /** Row number in the spreadsheet. */
  row: number;
  outcome: RowOutcome;
  name: string;
  /** The person of the ledger, or the possible people, and why they may be meant. */
  candidates: Candidate[];
  problems: RowProblem[];
  /** Absent if the row is not a person. */
  preview?: RowPreview;
  /** The cells of the row as the file has them. */
  cells?: readonly string[];
};

export type RowCounts = Record<RowOutcome, number>;

export function countRows(rows: readonly RowResult[]): RowCounts {
  const counts: RowCounts = { new: 0, known: 0, unchanged: 0, doubtful: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
