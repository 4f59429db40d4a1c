import type { ProblemCode } from "@/domain/values/problem-codes";
import type { Candidate } from "./resolved-person";

/**
 * What becomes of a row: somebody new, a release of somebody known, nothing because the ledger says it already, nothing
 * until somebody says whether a known person is meant, or nothing because it cannot be right.
 */
export const rowOutcomes = ["new", "known", "unchanged", "doubtful", "refused"] as const;
export type RowOutcome = (typeof rowOutcomes)[number];

export type RowProblem = { code: ProblemCode; field?: string; values?: Record<string, string | number> };

export type RowResult = {
  /** As the spreadsheet numbers it. */
  row: number;
  outcome: RowOutcome;
  name: string;
  /** Whom of the ledger it is about, or may be about, and why they may be meant. */
  candidates: Candidate[];
  problems: RowProblem[];
};

export type RowCounts = Record<RowOutcome, number>;

export function countRows(rows: readonly RowResult[]): RowCounts {
  const counts: RowCounts = { new: 0, known: 0, unchanged: 0, doubtful: 0, refused: 0 };
  for (const { outcome } of rows) counts[outcome] += 1;
  return counts;
}
