import type { GroupFacts } from "@/domain/records/group";
import { mayBeSameDay } from "@/domain/values/certainty";
import { type Combination, countriesOf } from "@/domain/values/combination";
import type { PartialDay } from "@/domain/values/partial-day";
import type { Gender, ReleaseKind } from "@/domain/values/vocabulary";
import { remainingParts } from "./remaining";

/** A person who may be a member of a group. */
export type Candidate = { nationality: Combination; gender: Gender | null; day: PartialDay; kind: ReleaseKind };

/**
 * True if the person may be one of those whom the group still counts. The day, the kind, and the nationality and gender
 * of a remaining member must not contradict it.
 */
export function fitsGroup(group: GroupFacts, person: Candidate): boolean {
  const { release } = group;
  if (!release || !mayBeSameDay(release.day, person.day) || !isSameKind(release.kind, person.kind)) return false;
  return remainingParts(group).some(
    (part) => isCompatible(part.nationality, person.nationality) && isSameOrUnknown(part.gender, person.gender),
  );
}

/** True if two combinations can belong to one person. `ES+?` may be `CO+ES`; `ES` and `CO` are two people. */
export function isCompatible(one: Combination, other: Combination): boolean {
  if (one === "?" || other === "?") return true;
  const [first, second] = [countriesOf(one), countriesOf(other)];
  const [inSecond, inFirst] = [isWithin(first, second), isWithin(second, first)];
  return (inSecond && inFirst) || (isOpen(one) && inSecond) || (isOpen(other) && inFirst);
}

function isSameKind(one: ReleaseKind, other: ReleaseKind): boolean {
  return one === other || one === "unknown" || other === "unknown";
}

function isSameOrUnknown(one: Gender | null, other: Gender | null): boolean {
  return one === null || other === null || one === other;
}

/** True if there may be a further nationality besides those named. */
function isOpen(code: Combination): boolean {
  return code.endsWith("?");
}

function isWithin(countries: readonly string[], others: readonly string[]): boolean {
  return countries.every((country) => others.includes(country));
}
