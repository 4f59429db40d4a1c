import { placeProblems } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import { joiningProblems } from "@/db/releases/joining-problems";
import { verifierProblems } from "@/db/releases/verifier-problems";
import type { SavePersonInput, SpellInput } from "@/domain/inputs/save-person";
import type { Detention, PersonFacts } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { publicationProblems } from "@/domain/rules/publication-after";
import { releasesOf } from "@/domain/rules/releases-of";

/** What is wrong with a person's spells in the light of the ledger: places, groups, and what must not disappear. */
export function spellProblems(
  desk: WriteContext,
  input: SavePersonInput,
  before: PersonFacts | null,
  after: PersonFacts,
): Problem[] {
  const known = before?.detentions ?? [];
  const kept = new Set(input.detentions.map((spell) => spell.id));
  const gone = known.filter((spell) => !kept.has(spell.id) && wasPublic(spell));
  return [
    ...gone.map(() => ({ code: "withdraw_instead", field: "detentions" })),
    ...input.detentions.flatMap((spell, index) =>
      problemsOf(desk, spell, index, known, after).map((problem) => ({
        ...problem,
        field: `detentions.${index}.${problem.field ?? "from"}`,
      })),
    ),
  ];
}

function problemsOf(
  desk: WriteContext,
  spell: SpellInput,
  index: number,
  known: readonly Detention[],
  after: PersonFacts,
): Problem[] {
  const before = known.find((each) => each.id === spell.id) ?? null;
  const problems: Problem[] = spell.id !== null && !before ? [{ code: "spell_unknown", field: "from" }] : [];
  problems.push(...publicationProblems(spell.publication, before?.publication ?? null));
  spell.custody.forEach((place, number) => {
    problems.push(...placeProblems(desk.tx, place, `custody.${number}.`));
  });
  return [...problems, ...endProblems(desk, spell, before, after.detentions[index] ?? null, after)];
}

function endProblems(
  desk: WriteContext,
  { end }: SpellInput,
  earlier: Detention | null,
  spell: Detention | null,
  person: PersonFacts,
): Problem[] {
  const [before, release] = [releaseOf(earlier), releaseOf(spell)];
  if (end?.how !== "release" || !release) {
    const kept = new Set(spell ? releasesOf(spell).map(({ id }) => id) : []);
    const isLost = before && isPublicNumber(before) && !kept.has(before.id);
    return isLost ? [{ code: "withdraw_instead", field: "end.how" }] : [];
  }
  const problems = [
    ...publicationProblems(end.publication, before?.publication ?? null),
    ...verifierProblems(desk.tx, end.verifiedBy),
    ...joiningProblems(desk.tx, before, release, person),
  ];
  return problems.map((problem) => ({ ...problem, field: `end.${problem.field}` }));
}

/** What the public has seen leaves a tombstone: its number may not vanish with an edit. */
function wasPublic(spell: Detention): boolean {
  return spell.publication === "published" || releasesOf(spell).some(isPublicNumber);
}

function isPublicNumber({ publication }: Release): boolean {
  return publication === "published" || publication === "withdrawn";
}

function releaseOf(spell: Detention | null): Release | null {
  return spell?.end?.how === "release" ? spell.end.release : null;
}
