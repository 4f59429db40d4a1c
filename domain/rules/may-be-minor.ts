import type { Detention, PersonFacts, PersonIdentity } from "@/domain/records/person";
import type { Day } from "@/domain/values/day";
import { type PartialDay, spanOf } from "@/domain/values/partial-day";
import { saysMinor, saysMinorInName } from "./minor-words";
import { releasesOf } from "./releases-of";

type Facts = Pick<PersonFacts, "profile" | "detentions">;

/**
 * True if the record allows that the person was under 18 when arrested, so that the public may read at most initials.
 * Each of these is enough: the age group, a birth date, or an age or a word in what users typed. A birth date is
 * compared with the earliest known day in custody; without any day, every birth date allows it, unless the age group
 * says adult. No information is not enough.
 */
export function mayBeMinor({ profile, detentions }: Facts, identity: PersonIdentity | null): boolean {
  const { ageGroup } = profile;
  if (ageGroup === "adolescent") return true;
  if (!identity) return false;
  const { birthDate, givenNames, surnames, alsoKnownAs, note } = identity;
  if (saysMinorInName(`${givenNames} ${surnames}`) || saysMinor(alsoKnownAs) || saysMinor(note)) return true;
  if (!birthDate) return false;
  const earliest = earliestDay(detentions);
  return earliest === undefined ? ageGroup !== "adult" : earliest < adulthoodOf(birthDate);
}

/**
 * Returns the 18th birthday of the youngest person with this birth date. After 29 February 2008 this is 29 February
 * 2026, which does not exist: the person is an adult from 1 March.
 */
function adulthoodOf(birthDate: PartialDay): Day {
  const latest = spanOf(birthDate).to;
  return `${String(Number(latest.slice(0, 4)) + 18).padStart(4, "0")}${latest.slice(4)}`;
}

/** Returns the earliest possible day of the record's dates in custody; undefined if no day is known. */
function earliestDay(detentions: readonly Detention[]): Day | undefined {
  const days = detentions.flatMap((detention) => {
    const { from, custody, end } = detention;
    const ends = [...releasesOf(detention).map(({ day }) => day), end && end.how !== "release" ? end.day : null];
    return [from, ...custody.map((period) => period.from), ...ends].filter((day) => day !== null);
  });
  return days
    .map((day) => spanOf(day).from)
    .sort()
    .at(0);
}
