import type { Decision, Draft, Problem } from "@/db/history/change-types";
import { altersPublished } from "@/domain/history/alters-published";
import { project } from "@/domain/projection/project";
import { noRows } from "@/domain/projection/rows";
import type { RecordDocument } from "@/domain/records/document";
import { missingSources, type Unsourced, unsourcedOf } from "@/domain/rules/missing-sources";
import type { RuleProblem } from "@/domain/values/problem";
import { memberDrafts } from "./member-drafts";
import type { WriteContext } from "./write-context";

type Standing = { document: RecordDocument; version: number };

/** A record before (undefined if new) and after a change, and the problems of the change. */
export type Step = {
  current: Standing | undefined;
  document: RecordDocument;
  problems?: readonly Problem[];
  /** Field prefix in a form with several records: `lines.3.`. */
  at?: string;
  /** Translates a record's problem to the form's field. */
  inForm?: (problem: RuleProblem) => Problem;
};

/**
 * Decides to write a record, its new cited sources, and the groups whose named members change. Refused if there are
 * problems, or if a group has no unnamed person left.
 */
export function decideOn(
  context: WriteContext,
  current: Standing | undefined,
  document: RecordDocument,
  problems: readonly Problem[] = [],
  inForm?: Step["inForm"],
): Decision {
  return decideOnAll(context, [{ current, document, problems, ...(inForm && { inForm }) }]);
}

/** Decides to write several records in one change, all or none. No record may appear twice. */
export function decideOnAll(context: WriteContext, steps: readonly Step[]): Decision {
  const unsourced = unsourcedOf(steps.flatMap(documentOf));
  const problems = steps.flatMap((step) => stepProblems(step, unsourced));
  if (problems.length > 0) return { ok: false, problems };
  const groups = memberDrafts(context.tx, steps);
  if (groups.problems.length > 0) return { ok: false, problems: groups.problems };
  const sources = [...context.added.values()].map((source) => ({ document: source, base: 0 }));
  const others = steps.filter(({ document }) => !groups.drafts.some((draft) => isSame(draft.document, document)));
  const drafts = others.map(({ current, document }): Draft => ({ document, base: current?.version ?? 0 }));
  return { ok: true, drafts: [...sources, ...drafts, ...groups.drafts] };
}

/** True if the new state of a record removes or alters what the public sees now. */
export function altersPublic(
  { settings }: WriteContext,
  current: Standing | undefined,
  document: RecordDocument,
): boolean {
  const before = current ? project(current.document, settings.homeCountry) : noRows();
  return altersPublished(before, project(document, settings.homeCountry));
}

/**
 * Returns the problems of a step, including parts published without a source. `unsourced` covers all records of the
 * change, because a merge moves public parts between them.
 */
export function stepProblems(step: Step, unsourced: Unsourced = unsourcedOf(documentOf(step))): Problem[] {
  const { document, problems = [], at, inForm = (problem) => problem } = step;
  const all = [...problems, ...missingSources(unsourced, document).map(inForm)];
  return all.map((problem) => (at ? { ...problem, field: at + (problem.field ?? "") } : problem));
}

/** Moves a problem to the top of the form, for forms that have no field for sources. */
export function aboveForm({ field: _none, ...problem }: RuleProblem): Problem {
  return problem;
}

function documentOf({ current }: Step): RecordDocument[] {
  return current ? [current.document] : [];
}

function isSame(one: RecordDocument, other: RecordDocument): boolean {
  return one.type === other.type && one.id === other.id;
}
