import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { altersPublic, decideOn } from "@/db/changes/decide-on";
import { filledPlace, placeProblems } from "@/db/changes/place";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext, type WriteContext } from "@/db/changes/write-context";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import { nextNumber } from "@/db/ledger/numbers";
import type { Db } from "@/db/ledger/open";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { SaveGroupInput } from "@/domain/inputs/save-group";
import type { DocumentOf } from "@/domain/records/document";
import type { GroupFacts } from "@/domain/records/group";
import { groupProblems } from "@/domain/rules/group-problems";
import { publicationAfter, publicationProblems } from "@/domain/rules/publication-after";
import { below } from "@/domain/values/problem-fields";
import { releaseFrom } from "./release-from";
import { verifierProblems } from "./verifier-problems";

/** Writes a whole group, new or revised. Its named members stay. Refuses like `savePerson`. */
export function saveGroup(db: Db, actor: Actor, input: SaveGroupInput, now: Date): Promise<Outcome> {
  const action = input.id === null ? "group.create" : "group.revise";
  return writeChange(db, actor, changeDetailsOf(action, input), now, (tx) => decide(openWriteContext(tx, now), input));
}

function decide(context: WriteContext, input: SaveGroupInput): Decision {
  const required = input.id === null ? undefined : requireVersion(context.tx, "group", input.id, input.version);
  if (required && !required.ok) return required;
  const current = required?.current;
  const before = current?.document.facts ?? null;
  const document: DocumentOf<"group"> = {
    type: "group",
    id: current?.document.id ?? String(nextNumber(context.tx, "group")),
    facts: factsFrom(context, input, before),
    identity: { note: input.note },
  };
  return decideOn(context, current, document, [
    ...groupProblems(document.facts, context.today),
    ...placeProblems(context.tx, input),
    ...verifierProblems(context.tx, input.release?.verifiedBy ?? null, "release.verifiedBy"),
    ...keptProblems(input, before),
    ...revisionProblems(altersPublic(context, current, document), input),
  ]);
}

function factsFrom(context: WriteContext, input: SaveGroupInput, before: GroupFacts | null): GroupFacts {
  const { event, headcount, parts, disclosure, release, detention } = input;
  return {
    event,
    headcount,
    parts,
    ...filledPlace(context.tx, input),
    disclosure,
    detention: detention && detentionFrom(context, detention, before?.detention ?? null),
    release: release && releaseFrom(context, { ...release, fromGroup: null }, before?.release ?? null, null),
    named: before?.named ?? [],
  };
}

function detentionFrom(
  context: WriteContext,
  { sources, publication, ...detention }: NonNullable<SaveGroupInput["detention"]>,
  before: GroupFacts["detention"],
): GroupFacts["detention"] {
  const request = { asked: publication, before: before?.publication ?? null, policy: context.settings.reviewPolicy };
  return {
    ...detention,
    id: before?.id ?? nextNumber(context.tx, "detention"),
    publication: publicationAfter({ ...request, disclosure: null }),
    citations: citeSources(context, sources),
  };
}

/** What was public must leave a tombstone, so an edit cannot remove it. */
function keptProblems({ release, detention }: SaveGroupInput, before: GroupFacts | null): Problem[] {
  const blocks = [
    { field: "release", asked: release?.publication, was: before?.release?.publication ?? null },
    { field: "detention", asked: detention?.publication, was: before?.detention?.publication ?? null },
  ];
  return blocks.flatMap(({ field, asked, was }): Problem[] => {
    if (asked) return below(field, publicationProblems(asked, was));
    return was === "published" || was === "withdrawn" ? [{ code: "withdraw_instead", field: "event" }] : [];
  });
}
