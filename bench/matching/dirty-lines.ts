import type { Day } from "@/domain/values/day";
import { type Invented, inventedPerson } from "./invented-people";
import { misheard, mistyped } from "./misspell";
import { nearHomonym } from "./near-homonym";
import type { Random } from "./random";

/** A realistic line, and the index of its person; undefined if the person is not in the ledger. */
export type DirtyLine = { text: string; about: number | undefined };

/** Percentage of lines with each kind of error. */
export const dirt = {
  absent: 20,
  /** Of absent people: the percentage with almost the name of a person in the ledger. */
  nearHomonym: 50,
  secondGivenDropped: 25,
  secondGivenInitial: 6,
  secondSurnameDropped: 12,
  accentsDropped: 60,
  misheard: 20,
  mistyped: 12,
  mistypedTwice: 2,
  document: 15,
  /** Of ID numbers: the percentage with a wrong digit. */
  documentMistyped: 5,
  age: 30,
  /** Of ages: the percentage that are a year old. */
  ageLate: 15,
  place: 30,
  nationality: 50,
  surnamesFirst: 30,
  capitals: 35,
};

/** Returns `count` lines about these people and others, with random errors. */
export function dirtyLines(count: number, people: readonly Invented[], today: Day, random: Random): DirtyLine[] {
  return Array.from({ length: count }, (_, index) => {
    const about = random.percent(dirt.absent) ? undefined : random.below(people.length);
    const known = about === undefined ? undefined : people[about];
    const person =
      known ?? (random.percent(dirt.nearHomonym) ? nearHomonym(random.of(people), random) : inventedPerson(random));
    return { about, text: lineAbout(person, index + 1, today, random) };
  });
}

function lineAbout(person: Invented, number: number, today: Day, random: Random): string {
  const [given, surnames] = shortened(person, random);
  const words = [...given, ...surnames];
  if (random.percent(dirt.misheard)) spoil(words, misheard, random);
  if (random.percent(dirt.mistyped)) spoil(words, mistyped, random);
  if (random.percent(dirt.mistypedTwice)) for (let time = 0; time < 2; time += 1) spoil(words, mistyped, random);
  const spelled = random.percent(dirt.accentsDropped) ? words.map(withoutAccents) : words;
  const [first, last] = [spelled.slice(0, given.length).join(" "), spelled.slice(given.length).join(" ")];
  const name = random.percent(dirt.surnamesFirst) ? last + random.of([", ", ", ", " "]) + first : `${first} ${last}`;
  const written = random.percent(dirt.capitals) ? name.toUpperCase() : name;
  return (
    random.of([`${number}. `, `${number}) `, `${number}- `, "• ", "✅ ", "- ", "", ""]) +
    written +
    details(person, today, random)
  );
}

function shortened({ givenNames, surnames }: Invented, random: Random): [string[], string[]] {
  const [first = "", second] = givenNames;
  const given = [first];
  if (second && !random.percent(dirt.secondGivenDropped)) {
    given.push(random.percent(dirt.secondGivenInitial) ? `${second.charAt(0)}.` : second);
  }
  return [given, random.percent(dirt.secondSurnameDropped) ? surnames.slice(0, 1) : [...surnames]];
}

function spoil(words: string[], how: (word: string, random: Random) => string, random: Random) {
  const at = random.below(words.length);
  const parts = (words[at] ?? "").split(" ");
  parts.push(how(parts.pop() ?? "", random));
  words[at] = parts.join(" ");
}

const demonyms: Record<string, string> = {
  CO: "colombiano",
  ES: "español",
  IT: "italiano",
  PT: "portugués",
  PE: "peruano",
  EC: "ecuatoriano",
  AR: "argentino",
  US: "estadounidense",
};

function details(person: Invented, today: Day, random: Random): string {
  const parts: string[] = [];
  if (random.percent(dirt.document)) parts.push(` C.I. ${documentOf(person, random)}`);
  if (random.percent(dirt.age)) {
    const years =
      Number(today.slice(0, 4)) -
      Number(person.birthDate.slice(0, 4)) -
      (today.slice(5) < person.birthDate.slice(5) ? 1 : 0);
    parts.push(`, ${years - (random.percent(dirt.ageLate) ? 1 : 0)} años`);
  }
  const demonym = demonyms[person.nationalities[0] ?? ""];
  if (demonym && random.percent(dirt.nationality)) parts.push(` (${demonym})`);
  if (random.percent(dirt.place)) parts.push(random.of([" — Tocorón", " - Rodeo I", " (Yare II)", " | El Helicoide"]));
  return parts.join("");
}

function documentOf({ document }: Invented, random: Random): string {
  if (!random.percent(dirt.documentMistyped)) return document;
  const at = 3 + random.below(7);
  return document.slice(0, at) + ((Number(document[at]) + 1) % 10) + document.slice(at + 1);
}

function withoutAccents(word: string): string {
  return word.normalize("NFD").replace(/\p{M}/gu, "");
}
