import type { WriteContext } from "@/db/changes/write-context";
import { needsSecondPerson, protectionLowered } from "@/domain/history/second-person";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import type { ProblemCode } from "@/domain/values/problem-codes";
import type { PlannedRow } from "./row-results";

/**
 * Refuses a row whose change of a known person needs a second person, so that the rest of the file is imported at once.
 * An import keeps no file, so the row cannot wait: it has to be entered in the person's form.
 */
export function gatedRow({ settings }: WriteContext, row: PlannedRow): PlannedRow {
  const { result, step } = row;
  if (!step) return row;
  const { homeCountry: home, reviewPolicy: policy } = settings;
  const lowered = protectionLowered({ before: step.current?.document, after: step.document });
  // Without a review policy only a lowered protection needs a second person.
  if (lowered === null && policy === "never") return row;
  const before = step.current ? project(step.current.document, home) : noRows();
  const projected = project(step.document, home);
  const why = lowered ?? needsSecondPerson(policy, before, projected, home)?.why;
  if (!why) return { result, step: { ...step, projected } };
  return { result: { ...result, outcome: "refused", problems: [{ code: `second_person_${why}` as ProblemCode }] } };
}
