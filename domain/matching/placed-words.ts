import type { Placed } from "./align";
import type { MatchLine, MatchPerson } from "./match";
import { nameTokens } from "./name-token";
import { splitName } from "./split-name";

/** Returns the words of a line's name; if the order is only a guess, no word has a part. */
export function wordsOfLine({
  givenNames,
  surnames,
  order,
}: Pick<MatchLine, "givenNames" | "surnames" | "order">): Placed[] {
  const words = [...placed(givenNames, "given"), ...placed(surnames, "surname")];
  return order === "unknown" ? words.map((word) => ({ ...word, part: null })) : words;
}

/** Returns the words of a person's name, and of each other whole name that the person uses. */
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
 * Joins or splits the line's words to match the other side: "Mariajosé" and "María José". "Delacruz" needs no change,
 * because particles are not words.
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
