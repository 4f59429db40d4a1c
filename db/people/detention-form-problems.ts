import { placeProblems } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import { joiningProblems } from "@/db/releases/joining-problems";
import { verifierProblems } from "@/db/releases/verifier-problems";
import type { DetentionInput, SavePersonInput } from "@/domain/inputs/save-person";
import type { Detention, PersonFacts } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { publicationProblems } from "@/domain/rules/publication-after";
import { releasesOf } from "@/domain/rules/releases-of";
import { below } from "@/domain/values/problem-fields";

/**
 * Returns the problems of a person's detentions against the ledger: places, groups, and published parts that would
 * disappear.
 */
export function detentionProblems(
  context: WriteContext,
  input: SavePersonInput,
  before: PersonFacts | null,
  after: PersonFacts,
): Problem[] {
  const known = before?.detentions ?? [];
  const remaining = new Set(input.detentions.map((detention) => detention.id));
  const gone = known.filter((detention) => !remaining.has(detention.id) && wasPublic(detention));
  return [
    ...gone.map(() => ({ code: "withdraw_instead", field: "detentions" })),
    ...input.detentions.flatMap((detention, index) =>
      below(`detentions.${index}`, problemsOf(context, detention, index, known, after)),
    ),
  ];
}

function problemsOf(
  context: WriteContext,
  detention: DetentionInput,
  index: number,
  known: readonly Detention[],
  after: PersonFacts,
): Problem[] {
  const before = known.find((each) => each.id === detention.id) ?? null;
  const problems: Problem[] = detention.id !== null && !before ? [{ code: "spell_unknown", field: "from" }] : [];
  problems.push(...publicationProblems(detention.publication, before?.publication ?? null));
  detention.custody.forEach((place, number) => {
    problems.push(...below(`custody.${number}`, placeProblems(context.tx, place)));
  });
  return [...problems, ...endProblems(context, detention, before, after.detentions[index] ?? null, after)];
}

function endProblems(
  context: WriteContext,
  { end }: DetentionInput,
  earlier: Detention | null,
  detention: Detention | null,
  person: PersonFacts,
): Problem[] {
  const [before, release] = [releaseOf(earlier), releaseOf(detention)];
  if (end?.how !== "release" || !release) {
    const remaining = new Set(detention ? releasesOf(detention).map(({ id }) => id) : []);
    const isLost = before && isPublicNumber(before) && !remaining.has(before.id);
    return isLost ? [{ code: "withdraw_instead", field: "end.how" }] : [];
  }
  const problems = [
    ...publicationProblems(end.publication, before?.publication ?? null),
    ...verifierProblems(context.tx, end.verifiedBy),
    ...joiningProblems(context.tx, before, release, person),
  ];
  return below("end", problems);
}

/** A published detention must leave a tombstone: an edit cannot remove its number. */
function wasPublic(detention: Detention): boolean {
  return detention.publication === "published" || releasesOf(detention).some(isPublicNumber);
}

function isPublicNumber({ publication }: Release): boolean {
  return publication === "published" || publication === "withdrawn";
}

function releaseOf(detention: Detention | null): Release | null {
  return detention?.end?.how === "release" ? detention.end.release : null;
}
