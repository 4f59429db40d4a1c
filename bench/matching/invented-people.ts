import { addDays } from "@/domain/values/day";
import type { Gender } from "@/domain/values/vocabulary";
import { givenNames, surnames } from "./names";
import type { Random } from "./random";

/** An invented person with all facts. The ledger and a list each know part of them. */
export type Invented = {
  givenNames: string[];
  surnames: string[];
  gender: Gender;
  /** An ID number in a range that is not issued. */
  document: string;
  birthDate: string;
  nationalities: string[];
};

const foreign = ["CO", "ES", "IT", "PT", "PE", "EC", "AR", "US"];
const isSecondCommon = 75;
const hasTwoSurnames = 88;
const isForeign = 8;
/** Percentage of people with exactly another person's name. */
const isHomonym = 1;

/** Returns invented people. Common names are more frequent, and some people share a name. */
export function inventedPeople(count: number, random: Random): Invented[] {
  const people: Invented[] = [];
  while (people.length < count) {
    const person = inventedPerson(random);
    const double = people.length > 0 && random.percent(isHomonym) ? random.of(people) : undefined;
    const { givenNames, surnames, gender } = double ?? person;
    people.push({ ...person, givenNames, surnames, gender });
  }
  return people;
}

export function inventedPerson(random: Random): Invented {
  const gender = random.percent(70) ? "male" : "female";
  return {
    givenNames: different(random, givenNames[gender], random.percent(isSecondCommon) ? 2 : 1),
    surnames: different(random, surnames, random.percent(hasTwoSurnames) ? 2 : 1),
    gender,
    document: `V-${90_000_000 + random.below(9_999_999)}`,
    birthDate: addDays("1950-01-01", random.below(365 * 57)),
    nationalities: random.percent(isForeign) ? [random.of(foreign)] : ["VE"],
  };
}

function different(random: Random, from: readonly string[], count: number): string[] {
  const drawn = new Set<string>();
  while (drawn.size < count) drawn.add(random.ranked(from));
  return [...drawn];
}
