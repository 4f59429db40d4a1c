import type { GroupPart, NamedMember } from "@/domain/records/group";
import { groupOf, isCompatible } from "@/domain/values/combination";
import { isSameOrUnknown } from "./fits";
import { type Counted, remainingParts } from "./remaining";

/** Nationality and gender as far as they are known of someone who leaves a group. */
export type Named = Pick<NamedMember, "nationality" | "gender">;

/**
 * Why a person cannot be named out of a group. `group_full`: nobody is left to name. `group_differs`: no remaining member
 * may be this person. `group_foreign`: only foreign or dual members are left, and this person is not known to be one.
 */
export type JoiningProblem = "group_full" | "group_differs" | "group_foreign";

/** Returns why a person cannot be named out of a group, or null. */
export function joiningProblem(group: Counted, person: Named, home: string): JoiningProblem | null {
  if (group.named.length >= group.headcount) return "group_full";
  if (possibleParts(group, person, home).length === 0) return "group_differs";
  return foreignOrDual(withNamed(group, person), home) < foreignOrDual(group, home) ? "group_foreign" : null;
}

/** Returns the foreign or dual people of a group, whether it still counts them or their own records do. */
export function foreignOrDual(group: Counted, home: string): number {
  const isForeign = ({ nationality }: Named) => groupOf(nationality, home) === "foreign_or_dual";
  const unnamed = remainingParts(group, home).filter(isForeign);
  return unnamed.reduce((sum, { headcount }) => sum + headcount, 0) + group.named.filter(isForeign).length;
}

/**
 * Returns the remaining parts of a group that the person may belong to. If parts state the person's own nationality, the
 * person is one of these.
 */
export function possibleParts(group: Counted, person: Named, home: string): GroupPart[] {
  const possible = remainingParts(group, home).filter(
    (part) => isCompatible(part.nationality, person.nationality) && isSameOrUnknown(part.gender, person.gender),
  );
  const exact = possible.filter(({ nationality }) => nationality === person.nationality);
  return exact.length > 0 && person.nationality !== "?" ? exact : possible;
}

/** Returns the group after one more person has been named. */
export function withNamed<Group extends Counted>(group: Group, { nationality, gender }: Named, release = 0): Group {
  return { ...group, named: [...group.named, { release, nationality, gender }] };
}
