import type { Mapping } from "@/domain/imports/fields";
import type { Choices } from "@/domain/imports/meant";
import { rowReader } from "@/domain/imports/read-row";
import type { RowResult } from "@/domain/imports/row-outcome";
import { documentKey } from "@/domain/matching/document-key";
import { numberedBy } from "../numbers";
import type { Tx } from "../open";
import { keysOf } from "../planned/named";
import type { Numbering } from "../planned/numbering";
import type { Step } from "../records/decide-on";
import { type Desk, openDesk } from "../records/desk";
import { keepFirst } from "../sources/cite-url";
import { knownNames } from "./known-names";
import { namedBy } from "./named-by";
import { planRow } from "./plan-row";
import type { Table } from "./table/table";
import { type Near, whomRowsMean } from "./whom-rows-mean";

export type ImportPlan = {
  desk: Desk;
  results: RowResult[];
  steps: Step[];
  /** By what the rows found their people, or nobody: where one of these alters, the plan may be another. */
  keys: Set<string>;
};

export type Chosen = { mapping: Mapping; choices: Choices; near: Near };

/**
 * What a table would write, row by row, on the ledger as the transaction sees it. Somebody who stands in the table twice
 * is taken once. `goOn` hears how far it is and may stop it: then there is no plan.
 */
export function planImport(
  tx: Tx,
  { rows }: Table,
  { mapping, choices, near }: Chosen,
  numbering: Numbering,
  now: Date,
  goOn: (done: number) => boolean,
): ImportPlan | undefined {
  const desk = openDesk(numberedBy(tx, numbering.next), now);
  const read = rowReader(mapping, knownNames(tx));
  const whom = whomRowsMean(tx, choices, near);
  const plan: ImportPlan = { desk, results: [], steps: [], keys: new Set() };
  const first = new Map<string, { row: number; day: string; document: string }>();
  for (const [index, { row, cells }] of rows.entries()) {
    if (index % 1000 === 0 && !goOn(index)) return undefined;
    const told = read(cells);
    const named = namedBy(told.form);
    const name = `${named.givenNames} ${named.surnames}`.trim();
    const keys = keysOf(named);
    const day = String(told.form.day);
    const document = documentKey(named.document);
    const earlier = keys
      .map((key) => first.get(key))
      .find((each) => each && (each.document === document || !each.document || !document));
    if (earlier && told.problems.length === 0 && choices.get(row) !== "new") {
      plan.results.push(twice(row, name, earlier, day));
      continue;
    }
    const before = numbering.mark();
    const sources = desk.added.size;
    const planned = planRow(desk, { row, name, read: told }, whom(row, told.form));
    plan.results.push(planned.result);
    if (!planned.step) {
      // What is not written takes no number and adds no source.
      numbering.back(before);
      keepFirst(desk.added, sources);
    }
    if (planned.result.outcome === "refused") continue;
    for (const key of keys) {
      if (!first.has(key)) first.set(key, { row, day, document });
      plan.keys.add(key);
    }
    if (planned.step) plan.steps.push(planned.step);
  }
  return plan;
}

/** The same person and day again says nothing new; on another day it is for a person to decide. */
function twice(row: number, name: string, earlier: { row: number; day: string }, day: string): RowResult {
  const problem = { code: "row_twice", values: { row: earlier.row } } as const;
  return { row, name, candidates: [], outcome: earlier.day === day ? "unchanged" : "refused", problems: [problem] };
}
