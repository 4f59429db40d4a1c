import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { altersPublic, decideOn } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db, Tx } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SaveCountInput } from "@/domain/inputs/save-count";
import type { CountFacts } from "@/domain/records/count";
import type { DocumentOf } from "@/domain/records/document";
import { countId } from "@/domain/rules/count-id";
import { countProblems } from "@/domain/rules/count-problems";
import { excessProblems } from "@/domain/rules/excess-problems";
import { publicationAfter, publicationProblems } from "@/domain/rules/publication-after";
import { labelProblems } from "./label-problems";

/**
 * Writes a publisher's figure with its parts, new or revised. Refuses parts that exceed the total until the editor
 * keeps them as published.
 */
export async function saveCount(db: Db, actor: Actor, input: SaveCountInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "count.create" : "count.revise";
  const outcome = await writeChange(db, actor, changeDetailsOf(action, input), now, (tx) =>
    decide(openWriteContext(tx, now), input),
  );
  return outcome.ok ? outcome : { ok: false, problems: outcome.problems.map((problem) => atRow(problem, input)) };
}

/** Puts a problem of a part at its row of the form. */
function atRow({ field, ...problem }: Problem, { parts }: SaveCountInput): Problem {
  const rowOf = (_: string, index: string) => `parts.${parts[Number(index)]?.row ?? index}.`;
  return { ...problem, field: field?.replace(/^parts\.(\d+)\./, rowOf) };
}

function decide(context: WriteContext, input: SaveCountInput): Decision {
  const required = input.id === null ? undefined : requireVersion(context.tx, "count", input.id, input.version);
  if (required && !required.ok) return required;
  const current = required?.current;
  const before = current?.document.facts ?? null;
  const problems = labelProblems(context.tx, input, before);
  if (problems.length > 0) return { ok: false, problems };
  const facts = factsFrom(context, input, before);
  const document: DocumentOf<"count"> = {
    type: "count",
    id: current?.document.id ?? countId(facts, (id) => isTaken(context.tx, id)),
    facts,
    identity: { note: input.note },
  };
  return decideOn(context, current, document, [
    ...countProblems(facts, context.today),
    ...(input.keepAsPublished ? [] : excessProblems(facts)),
    ...publicationProblems(input.publication, before?.publication ?? null),
    ...revisionProblems(altersPublic(context, current, document), input),
  ]);
}

function factsFrom(context: WriteContext, input: SaveCountInput, before: CountFacts | null): CountFacts {
  const { publisher, measure, asOf, asOfMeans, cutoffTime, since, value, qualifier, standing, parts } = input;
  const { reviewPolicy: policy } = context.settings;
  const request = { asked: input.publication, before: before?.publication ?? null, policy, disclosure: null };
  return {
    ...{ publisher, measure, asOf, asOfMeans, cutoffTime, since, value, qualifier, standing },
    parts: parts.map(({ dimension, category, value }) => ({ dimension, category, value })),
    noteEs: input.publicNoteEs,
    noteEn: input.publicNoteEn,
    publication: publicationAfter(request),
    citations: citeSources(context, input.sources),
  };
}

/** True if the history contains the id. An id is never reused, even if its count was discarded. */
function isTaken(tx: Tx, id: string): boolean {
  return findDocument(tx, "count", id) !== undefined;
}
