import { isGivenName } from "./given-names";
import { words } from "./split-words";

/** The order of the names in a line; `unknown` if both orders are likely, and the split is then a guess. */
export type NameOrder = "given_first" | "surnames_first" | "unknown";

export type SplitName = { givenNames: string; surnames: string; order: NameOrder };

const particles = new Set([
  "de",
  "del",
  "la",
  "las",
  "los",
  "y",
  "da",
  "das",
  "do",
  "dos",
  "di",
  "van",
  "von",
  "san",
  "santa",
  "mc",
  "mac",
]);

/** Guesses which words of a name are given names. A particle belongs to the word after it: "de la Cruz" is one. */
export function splitName(name: string): SplitName {
  const units = unitsOf(name);
  const [first = false, second = false, third = false] = units.map((unit) => isGivenName(unit.split(" ").at(-1) ?? ""));
  const isBehind = units.length === 2 ? second : third;
  if (!first && isBehind) {
    const surnames = units.length < 4 && second ? 1 : 2;
    return joined(units.slice(surnames), units.slice(0, surnames), "surnames_first");
  }
  const given = units.length > 3 || (units.length === 3 && second) ? 2 : 1;
  return joined(units.slice(0, given), units.slice(given), first ? "given_first" : "unknown");
}

/** Splits a name whose order is known from a comma or a column. */
export function splitParts(before: string, behind: string): SplitName {
  const isGivenFirst = isGivenName(unitsOf(before)[0] ?? "") && !isGivenName(unitsOf(behind)[0] ?? "");
  return isGivenFirst
    ? { givenNames: before, surnames: behind, order: "given_first" }
    : { givenNames: behind, surnames: before, order: "surnames_first" };
}

function unitsOf(name: string): string[] {
  const units: string[] = [];
  let prefix = "";
  for (const part of name.split(/\s+/).filter(Boolean)) {
    if (particles.has(words(part).join(" "))) prefix += `${part} `;
    else {
      units.push(prefix + part);
      prefix = "";
    }
  }
  return prefix ? [...units, prefix.trim()] : units;
}

function joined(given: string[], surnames: string[], order: NameOrder): SplitName {
  return { givenNames: given.join(" "), surnames: surnames.join(" "), order };
}
