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

/** A record as it stands (undefined: it is new), as it shall stand, and what is wrong with that. */
export type Step = {
  current: Standing | undefined;
  document: RecordDocument;
  problems?: readonly Problem[];
  /** Where its fields are in a form that holds several: `lines.3.`. */
  at?: string;
  /** A problem with a field of the record, as the form knows that field. */
  inForm?: (problem: RuleProblem) => Problem;
};

/**
 * The decision to write a record: with the new sources it cites and the groups that its person was or is taken out
 * of. Refused if there are problems, or where a group has nobody left to be taken out of it.
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

/** The decision to write several records in one change, all or none. No record may be among them twice. */
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

/** Does a record as it shall stand take away or alter what the public sees of it now? */
export function altersPublic(
  { settings }: WriteContext,
  current: Standing | undefined,
  document: RecordDocument,
): boolean {
  const before = current ? project(current.document, settings.homeCountry) : noRows();
  return altersPublished(before, project(document, settings.homeCountry));
}

/**
 * What is wrong with a step, including what it would publish without a source. `unsourced`: of all records of the
 * change, because a merge moves public parts between them.
 */
export function stepProblems(step: Step, unsourced: Unsourced = unsourcedOf(documentOf(step))): Problem[] {
  const { document, problems = [], at, inForm = (problem) => problem } = step;
  const all = [...problems, ...missingSources(unsourced, document).map(inForm)];
  return all.map((problem) => (at ? { ...problem, field: at + (problem.field ?? "") } : problem));
}

/** For forms that have no field for sources: the problem belongs to the form as a whole. */
export function aboveForm({ field: _none, ...problem }: RuleProblem): Problem {
  return problem;
}

function documentOf({ current }: Step): RecordDocument[] {
  return current ? [current.document] : [];
}

function isSame(one: RecordDocument, other: RecordDocument): boolean {
  return one.type === other.type && one.id === other.id;
}
