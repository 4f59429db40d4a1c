import type { GroupPart } from "@/domain/records/group";
import type { Named } from "./joining";

/**
 * Returns a person with the nationality and gender of the group, as far as nobody stated them and all possible parts of
 * the group agree. Nothing is guessed: if the parts differ, the fact stays unknown.
 */
export function inherited(person: Named, possible: readonly GroupPart[]): Named {
  const nationality = person.nationality === "?" ? (agreed(possible, "nationality") ?? "?") : person.nationality;
  return { nationality, gender: person.gender ?? agreed(possible, "gender") ?? null };
}

/**
 * Returns the parts between which the user must choose, because they differ in what the group would pass on to this
 * person; empty if there is no choice.
 */
export function choicesFor(person: Named, possible: readonly GroupPart[]): GroupPart[] {
  const adds = possible.map((part) => inherited(person, [part]));
  const keys = adds.map(({ nationality, gender }) => `${nationality} ${gender}`);
  const distinct = possible.filter((_part, index) => keys.indexOf(keys[index] ?? "") === index);
  return distinct.length > 1 ? distinct : [];
}

function agreed<Field extends "nationality" | "gender">(
  parts: readonly GroupPart[],
  field: Field,
): GroupPart[Field] | undefined {
  const [first] = parts;
  return first && parts.every((part) => part[field] === first[field]) ? first[field] : undefined;
}
