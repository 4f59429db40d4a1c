import { keepFirst } from "@/db/changes/cite-url";
import type { Step } from "@/db/changes/decide-on";
import { keysOf } from "@/db/changes/named";
import type { Numbering } from "@/db/changes/numbering";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import { numberedBy } from "@/db/ledger/numbers";
import type { Tx } from "@/db/ledger/open";
import { listFacilities } from "@/db/records/list-facilities";
import { listPublisherNames } from "@/db/records/list-publisher-names";
import type { Mapping } from "@/domain/imports/import-fields";
import type { Choices, PersonMatch } from "@/domain/imports/resolved-person";
import type { RowProblem, RowResult } from "@/domain/imports/row-outcome";
import { rowPreview } from "@/domain/imports/row-preview";
import type { TitleReport } from "@/domain/imports/row-report";
import { sheetReader } from "@/domain/imports/sheet-reader";
import { type EarlierRow, earlierRows } from "./earlier-rows";
import { gatedRow } from "./gated-row";
import { ownRowReader } from "./own-row";
import { planRow } from "./plan-row";
import { type FindSimilar, rowMatcher } from "./resolve-rows";
import type { PlannedRow, Row } from "./row-results";
import type { Table } from "./table/table";

export type ImportPlan = {
  context: WriteContext;
  results: RowResult[];
  steps: Step[];
  /**
   * The keys by which rows matched people, including keys without a match. If such a person changes, the plan may
   * change.
   */
  keys: Set<string>;
};

export type Chosen = {
  mapping: Mapping;
  choices: Choices;
  near: FindSimilar;
  /** What the texts above the headers, or the file's name, report that is not a release. */
  title?: TitleReport | null;
};

/** The parts of a table that a plan reads. */
export type PlannedTable = Pick<Table, "headers" | "rows">;

/**
 * Plans a table row by row against the ledger as the transaction sees it. A row is doubtful if an earlier row has the
 * same ID number or name; if both agree, it is the same person and is written once. `goOn` receives the progress; if it
 * returns false, the result is undefined.
 */
export function planImport(
  tx: Tx,
  { headers, rows }: PlannedTable,
  { mapping, choices, near, title = null }: Chosen,
  numbering: Numbering,
  now: Date,
  goOn: (done: number) => boolean,
): ImportPlan | undefined {
  const context = openWriteContext(numberedBy(tx, numbering.next), now);
  const names = { places: listFacilities(tx), publishers: listPublisherNames(tx) };
  const read = sheetReader({ headers, rows, title }, mapping, names);
  const matchRow = rowMatcher(tx, choices, near);
  const earlierOf = earlierRows();
  const plan: ImportPlan = { context, results: [], steps: [], keys: new Set() };
  const ownRow = ownRowReader(tx);
  for (const [index, line] of rows.entries()) {
    if (index % 1000 === 0 && !goOn(index)) return undefined;
    const parsed = read(line);
    const shown = { preview: rowPreview(parsed), cells: line.cells };
    const own = ownRow(parsed);
    if (own) {
      plan.results.push({ row: line.row, ...own, ...shown });
      continue;
    }
    const { identity: named, day } = parsed.values;
    const row: Row = { row: line.row, name: `${named.givenNames} ${named.surnames}`.trim(), read: parsed };
    const isChosen = choices.has(line.row);
    const isReadable = parsed.problems.length === 0;
    const earlier = isReadable ? earlierOf(line.row, named, day ?? "") : undefined;
    if (earlier?.isSame && !isChosen) {
      plan.results.push({ ...twice(row, earlier), ...shown });
      continue;
    }
    const before = numbering.mark();
    const sources = context.added.size;
    const match: PersonMatch = isReadable ? matchRow(line.row, parsed.values) : { verdict: "nobody" };
    const question = isChosen ? null : (parsed.question ?? repeatedQuestion(earlier, match));
    const planned = question
      ? asQuestion(planRow(context, row, doubtfulOf(match)), question)
      : gatedRow(context, planRow(context, row, match));
    plan.results.push({ ...planned.result, ...shown });
    if (!planned.step) {
      // A row that is not written takes no number and adds no source.
      numbering.back(before);
      keepFirst(context.added, sources);
    }
    if (planned.result.outcome === "refused") continue;
    for (const key of keysOf(named)) plan.keys.add(key);
    const excluded = match.verdict === "nobody" ? (match.not ?? []).map(({ id }) => id) : [];
    if (planned.step) plan.steps.push({ ...planned.step, distinctFrom: excluded });
  }
  return plan;
}

/** The same person on the same day changes nothing; on another day an editor must decide. */
function twice({ row, name }: Row, { line, isSameDay }: EarlierRow): RowResult {
  const problem = { code: "row_twice", values: { row: line } } as const;
  return { row, name, candidates: [], outcome: isSameDay ? "unchanged" : "refused", problems: [problem] };
}

/** If ID number and name agree with the ledger, the person is certain, whatever an earlier row says. */
function repeatedQuestion(earlier: EarlierRow | undefined, match: PersonMatch): RowProblem | null {
  if (!earlier) return null;
  const isKnown = match.verdict === "sure" && match.candidate.reasons.some(({ code }) => code === "document_same");
  return isKnown ? null : { code: "row_perhaps_twice", values: { row: earlier.line } };
}

function doubtfulOf(match: PersonMatch): PersonMatch {
  if (match.verdict === "doubtful") return match;
  return { verdict: "doubtful", candidates: match.verdict === "sure" ? [match.candidate] : [] };
}

function asQuestion({ result, step }: PlannedRow, question: RowProblem): PlannedRow {
  if (result.outcome !== "doubtful") return step ? { result, step } : { result };
  return { result: { ...result, problems: [question] } };
}
