import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { altersPublic, decideOnAll, type Step } from "@/db/changes/decide-on";
import { findPublisher } from "@/db/changes/publisher";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { CountFacts } from "@/domain/records/count";
import type { DocumentOf } from "@/domain/records/document";
import { countId } from "@/domain/rules/count-id";
import { countProblems } from "@/domain/rules/count-problems";
import { excessProblems } from "@/domain/rules/excess-problems";
import { publicationAfter, publicationProblems } from "@/domain/rules/publication-after";
import { type FormFields, inForm } from "@/domain/values/problem-fields";
import { labelProblems } from "./label-problems";

/**
 * Writes a publisher's figure with its parts, new or revised; of a new bulletin also its further figures, in one change.
 * Refuses parts that exceed the total until the editor keeps them as published.
 */
export async function saveCount(db: Db, actor: Actor, input: SaveCountInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "count.create" : "count.revise";
  const outcome = await writeChange(db, actor, changeDetailsOf(action, input), now, (tx) =>
    decide(openWriteContext(tx, now), input),
  );
  return outcome.ok ? outcome : { ok: false, problems: inForm(outcome.problems, countFields(input)) };
}

/** Where the fields of the counts lie in their form: a part and a further figure are on the rows where they were typed. */
function countFields({ parts, figures = [] }: SaveCountInput): FormFields {
  const rowIn = (list: SaveCountInput["parts"] | undefined, part: string) => list?.[Number(part)]?.row ?? part;
  const figureRow = (nth: string) => figures[Number(nth)]?.row ?? nth;
  return [
    ["parts.#.**", (_path, part, rest) => `parts.${rowIn(parts, part)}.${rest}`],
    [
      "figures.#.parts.#.**",
      (_path, nth, part, rest) => `figures.${figureRow(nth)}.parts.${rowIn(figures[Number(nth)]?.parts, part)}.${rest}`,
    ],
    ["figures.#.**", (_path, nth, rest) => `figures.${figureRow(nth)}.${rest}`],
  ];
}

function decide(context: WriteContext, typed: SaveCountInput): Decision {
  // A form opened before a merge names the merged publisher.
  const input = { ...typed, publisher: findPublisher(context.tx, typed.publisher)?.id ?? typed.publisher };
  const required = input.id === null ? undefined : requireVersion(context.tx, "count", input.id, input.version);
  if (required && !required.ok) return required;
  const current = required?.current;
  const before = current?.document.facts ?? null;
  const problems = labelProblems(context.tx, input, before);
  if (problems.length > 0) return { ok: false, problems };
  const citations = citeSources(context, input.sources);
  const main = stepOf(context, input, citations, current);
  // A proposal that was stored before bulletins had further figures has none.
  const further = (input.id === null ? (input.figures ?? []) : []).map((figure, index): Step => {
    const { measure, since, value, qualifier, parts } = figure;
    const own = { measure, since, value, qualifier, parts, publicNoteEs: "", publicNoteEn: "", note: "" };
    const step = stepOf(context, { ...input, ...own, standing: "stands" }, citations);
    const isRepeated = [input, ...input.figures.slice(0, index)].some((other) => other.measure === measure);
    const repeated: Problem[] = isRepeated ? [{ code: "measure_repeated", field: "value" }] : [];
    return { ...step, problems: [...(step.problems ?? []), ...repeated], at: `figures.${index}` };
  });
  return decideOnAll(context, [main, ...further]);
}

function stepOf(
  context: WriteContext,
  input: SaveCountInput,
  citations: CountFacts["citations"],
  current?: Versioned<"count">,
): Step {
  const before = current?.document.facts ?? null;
  const facts = { ...factsFrom(context, input, before), citations };
  const document: DocumentOf<"count"> = {
    type: "count",
    id: current?.document.id ?? countId(facts, (id) => isTaken(context.tx, id)),
    facts,
    identity: { note: input.note },
  };
  const problems = [
    ...countProblems(facts, context.today),
    ...(input.keepAsPublished ? [] : excessProblems(facts)),
    ...publicationProblems(input.publication, before?.publication ?? null),
    ...revisionProblems(altersPublic(context, current, document), input),
  ];
  return { current, document, problems };
}

function factsFrom(
  context: WriteContext,
  input: SaveCountInput,
  before: CountFacts | null,
): Omit<CountFacts, "citations"> {
  const { publisher, measure, asOf, asOfMeans, cutoffTime, since, value, qualifier, standing, parts } = input;
  const { reviewPolicy: policy } = context.settings;
  const request = { asked: input.publication, before: before?.publication ?? null, policy, disclosure: null };
  return {
    ...{ publisher, measure, asOf, asOfMeans, cutoffTime, since, value, qualifier, standing },
    parts: parts.map(({ dimension, category, value }) => ({ dimension, category, value })),
    noteEs: input.publicNoteEs,
    noteEn: input.publicNoteEn,
    publication: publicationAfter(request),
  };
}

/** True if the history contains the id. An id is never reused, even if its count was discarded. */
function isTaken(tx: Tx, id: string): boolean {
  return findDocument(tx, "count", id) !== undefined;
}
