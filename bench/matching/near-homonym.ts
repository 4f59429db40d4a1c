import { type Invented, inventedPerson } from "./invented-people";
import { givenNames } from "./names";
import type { Random } from "./random";

/**
 * Returns another person with almost the same name. It is a sibling with other given names or the same first one, a
 * cousin with the same first surname, or a child with the same given names. It may also be the other gender's form.
 */
export function nearHomonym(person: Invented, random: Random): Invented {
  const other = inventedPerson(random);
  const [first = "", second = ""] = person.givenNames;
  const [father = ""] = person.surnames;
  const sibling = random.ranked(givenNames[person.gender === "male" ? "male" : "female"]);
  const kin: Partial<Invented>[] = [
    { givenNames: other.givenNames, surnames: person.surnames, gender: other.gender },
    { givenNames: [first, sibling], surnames: person.surnames, gender: person.gender },
    { givenNames: [sibling, second].filter(Boolean), surnames: person.surnames, gender: person.gender },
    { givenNames: person.givenNames, surnames: [father, other.surnames[0] ?? ""], gender: person.gender },
    { givenNames: [twinOf(first), second].filter(Boolean), surnames: person.surnames, gender: person.gender },
  ];
  const near = { ...other, ...random.of(kin) };
  const isSame = near.givenNames.join() === person.givenNames.join() && near.surnames.join() === person.surnames.join();
  return isSame ? nearHomonym(person, random) : near;
}

/** Returns Daniela for Daniel, or Mario for María; a name without such a form becomes another name. */
function twinOf(name: string): string {
  if (name.endsWith("o")) return `${name.slice(0, -1)}a`;
  if (name.endsWith("a")) return `${name.slice(0, -1)}o`;
  return `${name}a`;
}
