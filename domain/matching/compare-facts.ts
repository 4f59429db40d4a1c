import type { Day } from "@/domain/values/day";
import { spanOf } from "@/domain/values/partial-day";
import { documentKey } from "./document-key";
import { slipsBetween } from "./likeness";
import type { MatchLine, MatchPerson, Reason } from "./match";
import { ageTolerance } from "./thresholds";

/**
 * Compares ID number, age, nationality and gender; gives no reason if one side lacks the value. `today`: the day of
 * reading.
 */
export function compareFacts(line: MatchLine, person: MatchPerson, today: Day): Reason[] {
  return [
    ...documents(line, person),
    ...ages(line, person, today),
    ...nationalities(line, person),
    ...genders(line, person),
  ];
}

function documents(line: MatchLine, person: MatchPerson): Reason[] {
  const [typed, known] = [documentKey(line.document), documentKey(person.document)];
  if (typed === "" || known === "") return [];
  if (typed === known) return [{ code: "document_same" }];
  const values = { typed: line.document, known: person.document };
  return [{ code: slipsBetween(typed, known) === 1 ? "document_near" : "document_differs", values }];
}

function ages({ age }: MatchLine, { birthDate }: MatchPerson, today: Day): Reason[] {
  if (age === null || !birthDate) return [];
  const { from, to } = spanOf(birthDate);
  const [youngest, oldest] = [yearsBetween(to, today), yearsBetween(from, today)];
  const off = Math.max(youngest - age, age - oldest, 0);
  if (off > ageTolerance) return [{ code: "age_differs", values: { typed: age, known: oldest } }];
  return off === 0 ? [{ code: "age_same", values: { typed: age } }] : [];
}

function yearsBetween(from: Day, to: Day): number {
  return Number(to.slice(0, 4)) - Number(from.slice(0, 4)) - (to.slice(5) < from.slice(5) ? 1 : 0);
}

/** A line names one nationality of a person who may have two: one in common is no contradiction. */
function nationalities({ nationalities: typed }: MatchLine, { nationalities: known }: MatchPerson): Reason[] {
  if (typed.length === 0 || known.length === 0) return [];
  if (!typed.some((country) => known.includes(country))) return [{ code: "nationality_differs" }];
  return typed.some((country) => country !== "VE" && known.includes(country)) ? [{ code: "nationality_same" }] : [];
}

function genders({ gender: typed }: MatchLine, { gender: known }: MatchPerson): Reason[] {
  return typed && known && typed !== known ? [{ code: "gender_differs" }] : [];
}
