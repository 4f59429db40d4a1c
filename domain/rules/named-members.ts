import type { GroupFacts, NamedMember } from "@/domain/records/group";
import type { PersonFacts } from "@/domain/records/person";
import type { Release } from "@/domain/records/release";
import { combinationOf } from "@/domain/values/combination";
import { releasesOf as releasesOfDetention } from "./releases-of";

/**
 * Returns the group's named members after a person has changed. A person leaves a group while their own release is
 * public; if that release is a draft, withdrawn or hidden, the group counts the person again.
 */
export function namedAfter(
  named: GroupFacts["named"],
  group: string,
  before: PersonFacts | null,
  after: PersonFacts,
): NamedMember[] {
  const numbers = new Set([...releasesOf(before), ...releasesOf(after)].map((release) => release.id));
  const others = named.filter((member) => !numbers.has(member.release));
  return [...others, ...membersOf(after, group)].toSorted((a, b) => a.release - b.release);
}

/** Returns the groups that a person left, leaves or may leave. */
export function groupsTouched(before: PersonFacts | null, after: PersonFacts): string[] {
  const groups = [...releasesOf(before), ...releasesOf(after)].map((release) => release.fromGroup);
  return [...new Set(groups.filter((group) => group !== null))];
}

function membersOf(facts: PersonFacts, group: string): NamedMember[] {
  if (facts.disclosure === "internal") return [];
  const nationality = combinationOf(facts.profile.nationalities, facts.profile.secondNationality);
  return releasesOf(facts)
    .filter((release) => release.fromGroup === group && release.publication === "published")
    .map((release) => ({ release: release.id, nationality, gender: facts.profile.gender }));
}

function releasesOf(facts: PersonFacts | null): Release[] {
  return (facts?.detentions ?? []).flatMap(releasesOfDetention);
}
