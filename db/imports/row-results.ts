import { type Step, stepProblems } from "@/db/changes/decide-on";
import type { Plan } from "@/db/releases/plan";
import type { Candidate, PersonMatch } from "@/domain/imports/resolved-person";
import type { RowProblem, RowResult } from "@/domain/imports/row-outcome";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { type ProblemCode, problemCodes } from "@/domain/values/problem-codes";
import { type FormFields, inForm } from "@/domain/values/problem-fields";

export type Row = Pick<RowResult, "row" | "name"> & { read: SheetRow };
export type PlannedRow = { result: RowResult; step?: Step };

/** A row's result before its outcome is known. */
export type Base = Pick<RowResult, "row" | "name" | "candidates">;

export function baseOf({ row, name }: Row, match: PersonMatch): Base {
  return { row, name, candidates: candidatesOf(match) };
}

export const unchanged = (base: Base): PlannedRow => ({ result: { ...base, outcome: "unchanged", problems: [] } });

export const doubtful = (base: Base): PlannedRow => ({
  result: { ...base, outcome: "doubtful", problems: [{ code: "person_sure_not" }] },
});

export const refused = (base: Base, problems: RowProblem[]): PlannedRow => ({
  result: { ...base, outcome: "refused", problems },
});

/** Returns the result of a plan: a new person, a known person, or a refusal. */
export function planned(base: Base, plan: Plan, isKnown: boolean): PlannedRow {
  const problems = plan.ok ? stepProblems(plan.step) : plan.problems;
  if (plan.ok && problems.length === 0) {
    return { result: { ...base, outcome: isKnown ? "known" : "new", problems: [] }, step: plan.step };
  }
  return refused(
    base,
    inForm(
      problems.map(({ code, field = "", values }) => ({ code: codeOf(code), field, values })),
      columns,
    ),
  );
}

function candidatesOf(match: PersonMatch): Candidate[] {
  if (match.verdict === "sure") return [match.candidate];
  return match.verdict === "doubtful" ? match.candidates : [];
}

/** The columns of a sheet in which the fields of a form or record lie. `from` is the start of the detention. */
const columns: FormFields = [
  ["**.from", "detainedFrom"],
  ["from", "detainedFrom"],
  ["*.#", "$1"],
  ["**.*.#", "$2"],
  ["**.*", "$2"],
];

function codeOf(code: string): ProblemCode {
  return (problemCodes as readonly string[]).includes(code) ? (code as ProblemCode) : "invalid";
}
