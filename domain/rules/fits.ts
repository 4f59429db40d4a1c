import type { GroupFacts } from "@/domain/records/group";
import { mayBeSameDay } from "@/domain/values/certainty";
import { type Combination, isCompatible } from "@/domain/values/combination";
import type { PartialDay } from "@/domain/values/partial-day";
import type { Gender, ReleaseKind } from "@/domain/values/vocabulary";
import { remainingParts } from "./remaining";

/** A person who may be a member of a group. */
export type Candidate = { nationality: Combination; gender: Gender | null; day: PartialDay; kind: ReleaseKind };

/**
 * True if the person may be one of those whom the group still counts. The day, the kind, and the nationality and gender
 * of a remaining member must not contradict it.
 */
export function fitsGroup(group: GroupFacts, person: Candidate, home: string): boolean {
  if (!isOfRelease(group, person)) return false;
  return remainingParts(group, home).some(
    (part) => isCompatible(part.nationality, person.nationality) && isSameOrUnknown(part.gender, person.gender),
  );
}

/** True if day and kind do not contradict that the person was released with the group. */
export function isOfRelease({ release }: GroupFacts, person: Pick<Candidate, "day" | "kind">): boolean {
  return release !== null && mayBeSameDay(release.day, person.day) && isSameKind(release.kind, person.kind);
}

function isSameKind(one: ReleaseKind, other: ReleaseKind): boolean {
  return one === other || one === "unknown" || other === "unknown";
}

export function isSameOrUnknown(one: Gender | null, other: Gender | null): boolean {
  return one === null || other === null || one === other;
}
