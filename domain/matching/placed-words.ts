import type { Placed } from "./align";
import type { MatchLine, MatchPerson } from "./match";
import { nameTokens } from "./name-token";
import { splitName } from "./split-name";

/** The words of a line's name; where the order was only guessed, no word says what it is. */
export function wordsOfLine({
  givenNames,
  surnames,
  order,
}: Pick<MatchLine, "givenNames" | "surnames" | "order">): Placed[] {
  const words = [...placed(givenNames, "given"), ...placed(surnames, "surname")];
  return order === "unknown" ? words.map((word) => ({ ...word, part: null })) : words;
}

/** The words of somebody's name, and of each other whole name that they are known by. */
export function wordsOfPerson({
  givenNames,
  surnames,
  alsoKnownAs,
}: Pick<MatchPerson, "givenNames" | "surnames" | "alsoKnownAs">): {
  name: Placed[];
  others: Placed[][];
} {
  const others = alsoKnownAs.split(/[,;/]/).map((other) => {
    const split = splitName(other);
    return [...placed(split.givenNames, "given"), ...placed(split.surnames, "surname")];
  });
  return {
    name: [...placed(givenNames, "given"), ...placed(surnames, "surname")],
    others: others.filter((other) => other.length > 1),
  };
}

function placed(names: string, part: "given" | "surname"): Placed[] {
  return nameTokens(names).map((word) => ({ ...word, part }));
}

/**
 * Words that one side writes together and the other apart, put as the other has them: "Mariajosé" beside "María José",
 * "Delacruz" needs none, because particles are no words.
 */
export function respaced(line: readonly Placed[], person: readonly Placed[]): Placed[] {
  const known = new Set(person.map(({ text }) => text));
  return line.flatMap((word) => {
    if (known.has(word.text)) return [word];
    const at = person.findIndex(({ text }, index) => text + (person[index + 1]?.text ?? "") === word.text);
    return at < 0 || !person[at + 1]
      ? [word]
      : person.slice(at, at + 2).map((other) => ({ ...other, part: word.part }));
  });
}
