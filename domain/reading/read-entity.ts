import { words } from "@/domain/matching/split-words";
import { allFederalEntities } from "@/domain/values/federal-entities";

const others: [string, string][] = [
  ["VE-A", "Caracas"],
  ["VE-A", "Gran Caracas"],
  ["VE-A", "Área Metropolitana de Caracas"],
  ["VE-A", "Dtto Capital"],
  ["VE-A", "Dto Capital"],
  ["VE-X", "Vargas"],
];
const codes = new Map([...allFederalEntities(), ...others].map(([code, name]) => [words(name).join(" "), code]));
const before = /^(?:en |del? )?(?:(?:el )?(?:estado|edo|edo\.) )?(?:de )?/;

/**
 * Returns the code of the state that a text names and nothing else: "Aragua", "Edo. Miranda", "estado Zulia". Null for
 * any other text. A state is not a place of detention.
 */
export function readEntity(text: string): string | null {
  return (
    codes.get(
      words(text)
        .join(" ")
        .replace(before, "")
        .replace(/ state$/, ""),
    ) ?? null
  );
}

const stated = new Set(
  [...codes.keys()].flatMap((name) => name.split(" ")).filter((word) => !["de", "la"].includes(word)),
);

/** True for a word that occurs in the names of states and says no place of detention by itself. */
export function isEntityWord(word: string): boolean {
  return stated.has(word);
}
