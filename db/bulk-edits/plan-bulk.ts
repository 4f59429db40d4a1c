import { type Step, stepProblems } from "@/db/changes/decide-on";
import { memberDrafts } from "@/db/changes/member-drafts";
import type { WriteContext } from "@/db/changes/write-context";
import { findDocument } from "@/db/history/read-document";
import type { BulkEdit, Done, Refusal } from "@/domain/bulk/bulk-edit";
import { editGroup } from "@/domain/bulk/edit-group";
import { editPerson } from "@/domain/bulk/edit-person";
import type { BulkReport, BulkTally, LeftOut } from "@/domain/values/bulk-actions";
import { rowOf } from "@/domain/values/problem-fields";
import { type BulkTarget, partsOf } from "./bulk-targets";

/** The steps of a bulk edit, and what it does and leaves out. */
export type BulkPlan = BulkReport & { steps: Step[] };

type Planned = { step: Step; done: Done[] };

/**
 * Plans a bulk edit record by record. A record that cannot change is left out with its reason, and so is every record in
 * `touched` (as `person 7`), because somebody saved it since the user saw the preview. `report` receives the progress.
 */
export function planBulk(
  context: WriteContext,
  targets: readonly BulkTarget[],
  edit: BulkEdit,
  touched: ReadonlySet<string>,
  report: (done: number) => void = () => {},
): BulkPlan {
  const leftOut: LeftOut[] = [];
  let planned: Planned[] = [];
  for (const [index, target] of targets.entries()) {
    report(index);
    const result = touched.has(`${target.type} ${target.id}`)
      ? { refused: { code: "saved_meanwhile" } }
      : planOne(context, target, edit, index);
    if ("refused" in result) leftOut.push(leftOutOf(target, result.refused));
    else planned.push(result);
  }
  // Groups lose members together, so the last ones are left out if too many people are named.
  for (;;) {
    const steps = planned.map(({ step }) => step);
    const { problems } = memberDrafts(context, steps);
    const faults = new Map(problems.map((problem) => [indexOf(problem.field), problem]));
    const next = planned.filter(({ step }) => !faults.has(indexOf(step.at)));
    for (const [index, { code, values }] of faults) {
      const target = targets[index];
      if (target) leftOut.push(leftOutOf(target, { code, ...(values && { values }) }));
    }
    if (next.length === planned.length) return { steps, leftOut, tally: tallyOf(planned) };
    planned = next;
  }
}

function planOne(
  context: WriteContext,
  target: BulkTarget,
  edit: BulkEdit,
  index: number,
): Planned | { refused: Refusal } {
  if (target.type === "gone") return { refused: { code: "record_gone" } };
  const current = findDocument(context.tx, target.type, target.id);
  if (!current) return { refused: { code: "record_gone" } };
  const edited = editOf(context, target, current.document, edit);
  if ("refused" in edited) return edited;
  const step: Step = { current, document: edited.document, at: `records.${index}` };
  const [problem] = stepProblems(step);
  return problem ? { refused: { code: problem.code } } : { step, done: edited.done };
}

function editOf(
  { tx }: WriteContext,
  target: Exclude<BulkTarget, { type: "gone" }>,
  document: NonNullable<ReturnType<typeof findDocument<"person" | "group">>>["document"],
  edit: BulkEdit,
) {
  if (document.type === "group") return editGroup(document, edit);
  if (target.type !== "person" || document.facts.gone) return { refused: { code: "record_gone" } };
  return editPerson(document, partsOf(tx, target, document, edit.action), edit);
}

function leftOutOf({ type, id }: BulkTarget, { code, values }: Refusal): LeftOut {
  return { type: type === "gone" ? "release" : type, id, code, ...(values && { values }) };
}

function indexOf(field = ""): number {
  return rowOf("records", { field })?.row ?? -1;
}

function tallyOf(planned: readonly Planned[]): BulkTally {
  const tally: BulkTally = {};
  for (const { outcome, unit } of planned.flatMap(({ done }) => done)) {
    tally[`${outcome} ${unit}`] = (tally[`${outcome} ${unit}`] ?? 0) + 1;
  }
  return tally;
}
