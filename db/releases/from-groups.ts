import type { WriteContext } from "@/db/changes/write-context";
import type { Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { RecordReleaseInput, ReleaseOf } from "@/domain/inputs/record-release";
import type { GroupFacts } from "@/domain/records/group";
import type { PersonProfile } from "@/domain/records/profile";
import { isOfRelease } from "@/domain/rules/fits";
import { choicesFor, inherited } from "@/domain/rules/inherited";
import { joiningProblem, type Named, possibleParts, withNamed } from "@/domain/rules/joining";
import { combinationOf, countriesOf, secondOf } from "@/domain/values/combination";
import { groupWithDrafts } from "./group-with-drafts";

/** What a release inherits from the group that counted the person, and why the person cannot be of that group. */
export type FromGroup = { person?: Named; group?: GroupFacts; problems: Problem[] };

/** Returns a person's profile with the nationality and gender of the group, where the user or the ledger states none. */
export function inheriting(profile: PersonProfile, from: FromGroup | undefined): PersonProfile {
  if (!from?.person) return profile;
  const { nationality, gender } = from.person;
  const isStated = profile.nationalities.length > 0;
  return {
    ...profile,
    ...(!isStated && { nationalities: countriesOf(nationality), secondNationality: secondOf(nationality) }),
    gender: profile.gender ?? gender,
  };
}

type Line = ReleaseOf<"new_person" | "person">;

/**
 * Returns for each release what the person inherits from the group: nationality and gender that nobody stated and of
 * which the group leaves one possibility, or that the user chose. People of whom more is stated come first, so that they
 * leave the right places to the others. `group_choose`: the group leaves several nationalities, and none of them is
 * "not stated".
 */
export function fromGroups({ tx, settings }: WriteContext, lines: readonly RecordReleaseInput[]): FromGroup[] {
  const results = lines.map((): FromGroup => ({ problems: [] }));
  const groups = new Map<string, GroupFacts>();
  const leaving = lines.flatMap((line, index) =>
    line.subject !== "group" && line.fromGroup !== null
      ? [{ line, index, of: line.fromGroup, stated: statedOf(tx, line) }]
      : [],
  );
  const order = leaving.toSorted((a, b) => unstated(a.stated) - unstated(b.stated) || a.index - b.index);
  for (const { line, index, of, stated } of order) {
    const group = groups.get(of) ?? groupWithDrafts(tx, of);
    if (!group) {
      results[index] = { problems: [{ code: "group_unknown", field: "fromGroup" }] };
      continue;
    }
    const result = fromGroup(group, line, stated, settings.homeCountry);
    results[index] = { ...result, group };
    if (result.person) groups.set(of, withNamed(group, result.person));
  }
  return results;
}

function fromGroup(group: GroupFacts, line: Line, stated: Named, home: string): FromGroup {
  if (!isOfRelease(group, line)) return refused("group_differs", "fromGroup");
  const chosen = line.ofPart ? { ...stated, ...withoutStated(stated, line.ofPart) } : stated;
  const possible = possibleParts(group, chosen, home);
  const person = inherited(chosen, possible);
  const problem = joiningProblem(group, person, home);
  const field = line.subject === "new_person" ? "profile.nationalities" : "fromGroup";
  if (problem) return refused(problem, problem === "group_foreign" ? field : "fromGroup");
  const isOpen = person.nationality === "?" && !line.ofPart && choicesFor(chosen, possible).length > 0;
  if (isOpen && !possible.some(({ nationality }) => nationality === "?")) return refused("group_choose", field);
  return { person, problems: [] };
}

/** Returns the chosen part's facts, where the user stated none. */
function withoutStated(stated: Named, part: Named): Partial<Named> {
  return {
    ...(stated.nationality === "?" && { nationality: part.nationality }),
    ...(stated.gender === null && { gender: part.gender }),
  };
}

function refused(code: Problem["code"], field: string): FromGroup {
  return { problems: [{ code, field }] };
}

/** Returns what the form says of a new person, or the ledger of a known one. */
function statedOf(tx: Tx, line: Line): Named {
  const { profile } =
    (line.subject === "person" ? findDocument(tx, "person", line.person)?.document.facts : line) ?? {};
  return {
    nationality: combinationOf(profile?.nationalities ?? [], profile?.secondNationality),
    gender: profile?.gender ?? null,
  };
}

function unstated({ nationality, gender }: Named): number {
  return (nationality === "?" ? 2 : 0) + (gender === null ? 1 : 0);
}
