import type { Decision, Draft, Problem } from "@/db/history/change-types";
import { altersPublished } from "@/domain/history/alters-published";
import { project } from "@/domain/projection/project";
import { noRows, type PublishedRows } from "@/domain/projection/rows";
import type { RecordDocument } from "@/domain/records/document";
import { futureContacts } from "@/domain/rules/future-contacts";
import { missingSources, type Unsourced, unsourcedOf } from "@/domain/rules/missing-sources";
import { below, type FormFields, inForm } from "@/domain/values/problem-fields";
import { rememberDistinct } from "./distinct-people";
import { memberDrafts } from "./member-drafts";
import { inKeptPublishers } from "./publisher";
import type { WriteContext } from "./write-context";

type Standing = { document: RecordDocument; version: number };

/** A record before (undefined if new) and after a change, and the problems of the change. */
export type Step = {
  current: Standing | undefined;
  document: RecordDocument;
  problems?: readonly Problem[];
  /** The document's projection, if planning needed it. */
  projected?: PublishedRows;
  /** Path of the record in a form with several: `lines.3`. */
  at?: string;
  /** For a new person: people of whom the user said that they are not this one. */
  distinctFrom?: readonly string[];
  /** Where the record's fields lie in the form, for problems that are found while writing. */
  fields?: FormFields;
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
  fields?: FormFields,
): Decision {
  return decideOnAll(context, [{ current, document, problems, ...(fields && { fields }) }]);
}

/** Decides to write several records in one change, all or none. No record may appear twice. */
export function decideOnAll(context: WriteContext, given: readonly Step[]): Decision {
  const steps = given.map((step) => inKeptStep(context, step));
  const unsourced = unsourcedOf(steps.flatMap(documentOf));
  const problems = [...steps.flatMap((step) => stepProblems(step, unsourced)), ...contactProblems(context, steps)];
  if (problems.length > 0) return { ok: false, problems };
  const groups = memberDrafts(context, steps);
  if (groups.problems.length > 0) return { ok: false, problems: groups.problems };
  const sources = [...context.added.values()].map((source) => ({ document: source, base: 0 }));
  const others = steps.filter(({ document }) => !groups.drafts.some((draft) => isSame(draft.document, document)));
  const drafts = others.map(
    ({ current, document, projected }): Draft => ({
      document,
      base: current?.version ?? 0,
      ...(projected && { projected }),
    }),
  );
  const afterwards = rememberedWith(steps);
  return { ok: true, drafts: [...sources, ...drafts, ...groups.drafts], ...(afterwards && { afterwards }) };
}

/**
 * Remembers the answers "not the same person" of a change's new people, in its transaction. A bulk write numbers new
 * people after the decision, so they are found by their order.
 */
function rememberedWith(steps: readonly Step[]): Extract<Decision, { ok: true }>["afterwards"] {
  const added = steps.filter(({ document, current }) => document.type === "person" && !current);
  if (!added.some(({ distinctFrom = [] }) => distinctFrom.length > 0)) return undefined;
  return (tx, { change, records }) => {
    const people = records.filter(({ type, version }) => type === "person" && version === 1);
    for (const [index, { distinctFrom = [] }] of added.entries()) {
      const person = people[index];
      if (person && change !== null) rememberDistinct(tx, person.id, distinctFrom, change);
    }
  };
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
  const { document, problems = [], fields = [] } = step;
  return inRecord(step, [...problems, ...inForm(missingSources(unsourced, document), fields)]);
}

/** Finds contacts of a day to come, among the records and the new sources that they cite. */
function contactProblems({ added, today }: WriteContext, steps: readonly Step[]): Problem[] {
  const days = new Map(
    [...added.values()].flatMap(({ id, facts: { contactOn } }) => (contactOn ? [[id, contactOn]] : [])),
  );
  return steps.flatMap((step) => {
    if (days.size === 0 && step.document.type !== "source") return [];
    const found = futureContacts(step.document, (id) => days.get(id), today);
    return inRecord(step, inForm(found, step.fields ?? []));
  });
}

/** A form or plan made before a merge names the merged publisher: the record names the kept one. */
function inKeptStep({ tx }: WriteContext, step: Step): Step {
  const document = inKeptPublishers(tx, step.document);
  if (document === step.document) return step;
  const { projected: _before, ...rest } = step;
  return { ...rest, document };
}

/** Puts the problems of a record below its path, if the form has several. */
function inRecord({ at }: Step, problems: Problem[]): Problem[] {
  return at ? below(at, problems) : problems;
}

/** Everything at the top of the form, for forms that have no field for sources. */
export const aboveForm: FormFields = [["**", null]];

function documentOf({ current }: Step): RecordDocument[] {
  return current ? [current.document] : [];
}

function isSame(one: RecordDocument, other: RecordDocument): boolean {
  return one.type === other.type && one.id === other.id;
}
