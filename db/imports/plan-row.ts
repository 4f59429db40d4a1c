import type { Candidate, Meant } from "@/domain/imports/meant";
import type { ReadRow } from "@/domain/imports/read-row";
import type { RowProblem, RowResult } from "@/domain/imports/row-outcome";
import type { ProblemCode } from "@/domain/inputs/problem-codes";
import { problemCodes } from "@/domain/inputs/problem-codes";
import { recordReleaseInput } from "@/domain/inputs/record-release";
import type { DocumentOf } from "@/domain/records/document";
import { findDocument } from "../history/read-document";
import type { Step } from "../records/decide-on";
import type { Desk } from "../records/desk";
import { planRelease } from "../releases/plan-release";

export type Row = Pick<RowResult, "row" | "name"> & { read: ReadRow };
export type PlannedRow = { result: RowResult; step?: Step };

/** What one row would write, and what becomes of it. */
export function planRow(desk: Desk, { row, name, read }: Row, meant: Meant): PlannedRow {
  const base = { row, name, candidates: candidatesOf(meant) };
  const refused = (problems: RowProblem[]): PlannedRow => ({ result: { ...base, outcome: "refused", problems } });
  if (read.problems.length > 0) return refused(read.problems);
  const person = meant.verdict === "sure" ? findDocument(desk.tx, "person", meant.candidate.id) : undefined;
  const form = person
    ? { ...read.form, subject: "person", person: person.document.id, version: String(person.version) }
    : { ...read.form, subject: "new_person" };
  const parsed = recordReleaseInput.safeParse({ ...form, requestId: "import-row", disclosure: "" });
  if (!parsed.success) {
    return refused(parsed.error.issues.map(({ message, path }) => ({ code: codeOf(message), field: String(path[0]) })));
  }
  if (meant.verdict === "doubtful") {
    const { outcome, problems } = saysAgain(desk, read, parsed.data, base.candidates) ? unchanged : doubtful;
    return { result: { ...base, outcome, problems } };
  }
  const again = person && releaseOf(person.document, parsed.data.day);
  if (again) {
    const differs = differences(again, read, parsed.data);
    if (differs.length === 0) return { result: { ...base, outcome: "unchanged", problems: [] } };
    return refused(differs.map((field) => ({ code: "row_differs", field, values: { number: again.release.id } })));
  }
  const plan = planRelease(desk, parsed.data);
  const problems = plan.ok ? (plan.step.problems ?? []) : plan.problems;
  if (!plan.ok || problems.length > 0) {
    return refused(problems.map(({ code, field, values }) => ({ code: codeOf(code), field, values })));
  }
  return { result: { ...base, outcome: person ? "known" : "new", problems: [] }, step: plan.step };
}

const unchanged = { outcome: "unchanged", problems: [] as RowProblem[] } as const;
const doubtful = { outcome: "doubtful", problems: [{ code: "person_sure_not" }] as RowProblem[] } as const;

function candidatesOf(meant: Meant): Candidate[] {
  if (meant.verdict === "sure") return [meant.candidate];
  return meant.verdict === "doubtful" ? meant.candidates : [];
}

/** Does the one whom a row may mean have this very release already? Then the row says nothing new, whoever it means. */
function saysAgain(
  desk: Desk,
  read: ReadRow,
  said: Said & { day: string },
  [candidate, another]: Candidate[],
): boolean {
  if (!candidate || another || !hasSameName(candidate)) return false;
  const known = findDocument(desk.tx, "person", candidate.id);
  const again = known && releaseOf(known.document, said.day);
  return again !== undefined && differences(again, read, said).length === 0;
}

function hasSameName({ reasons }: Candidate): boolean {
  return reasons.some(({ code }) => code === "name_same");
}

type Ended = {
  release: { id: number; kind: string; verification: string; verifiedBy: string | null };
  facility: string | null;
};

function releaseOf({ facts }: DocumentOf<"person">, day: string): Ended | undefined {
  for (const { end, custody } of facts.detentions) {
    if (end?.how === "release" && end.release.day === day) {
      return { release: end.release, facility: custody.at(-1)?.facility ?? null };
    }
  }
  return undefined;
}

type Said = { kind: string; verification: string; verifiedBy: string | null; facility: string | null };

/** What a row itself states and the ledger has otherwise; what holds for all rows of a file states nothing of one. */
function differences({ release, facility }: Ended, { stated }: ReadRow, said: Said) {
  const kept = { ...release, facility };
  return (["kind", "verification", "verifiedBy", "facility"] as const).filter(
    (field) => stated.has(field) && said[field] !== kept[field],
  );
}

function codeOf(code: string): ProblemCode {
  return (problemCodes as readonly string[]).includes(code) ? (code as ProblemCode) : "invalid";
}
