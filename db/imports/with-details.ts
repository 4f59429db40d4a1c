import { isDeepStrictEqual } from "node:util";
import type { Step } from "@/db/changes/decide-on";
import type { Versioned } from "@/db/history/read-document";
import type { RowProblem } from "@/domain/imports/row-outcome";
import type { SheetRow } from "@/domain/imports/sheet-reader";
import { type Differing, withStated } from "@/domain/imports/with-stated";
import { type Base, type PlannedRow, refused, unchanged } from "./row-results";

/** Adds what the row states about the case to the detention that its step opens, changes or ends. */
export function withDetails({ result, step }: PlannedRow, read: SheetRow): PlannedRow {
  if (step?.document.type !== "person") return step ? { result, step } : { result };
  const detention = changedDetention(step);
  if (detention === undefined) return { result, step };
  const { document, differs } = withStated(step.document, detention, read);
  if (differs.length > 0) return refused(result, problemsOf(differs, detention));
  return { result, step: { ...step, document } };
}

/**
 * Plans a row whose event the ledger has already: unchanged, unless the row states something about the case that the
 * record does not have yet.
 */
export function addedDetails(base: Base, known: Versioned<"person">, detention: number, read: SheetRow): PlannedRow {
  const { document, differs } = withStated(known.document, detention, read);
  if (differs.length > 0) return refused(base, problemsOf(differs, detention));
  if (document === known.document) return unchanged(base);
  return { result: { ...base, outcome: "known", problems: [] }, step: { current: known, document, problems: [] } };
}

function changedDetention({ current, document }: Step): number | undefined {
  if (document.type !== "person") return undefined;
  const before = current?.document.type === "person" ? current.document.facts.detentions : [];
  return document.facts.detentions.findLast(
    (after) =>
      !isDeepStrictEqual(
        after,
        before.find(({ id }) => id === after.id),
      ),
  )?.id;
}

function problemsOf(differs: readonly Differing[], number: number): RowProblem[] {
  return differs.map(({ field, detention }) =>
    detention ? { code: "row_differs_held", field, values: { number } } : { code: "row_differs_person", field },
  );
}
