import type { FacilityRow } from "@/domain/projection/rows";
import { federalEntitiesOf, federalEntityName } from "@/domain/values/federal-entities";
import { type Search, type Searched, searchIndex } from "./search-index";

/** A place of detention, or a federal entity. `id` is its value in the filter `place` of the lists. */
export type FoundPlace = { id: string; name: string; entity: string | null };

/** Names end in Roman numbers, which people type as digits: "Rodeo 2". */
const romanNumbers: Record<string, string> = { i: "1", ii: "2", iii: "3", iv: "4", v: "5" };

/** Returns a function that finds places of detention and the home country's federal entities by name. */
export function placeSearch(facilities: Iterable<FacilityRow>, home: string): Promise<Search<FoundPlace>> {
  const centres = Array.from(facilities, ({ id, name, federalEntity }): Searched<FoundPlace> => {
    const entity = federalEntity === null ? null : federalEntityName(federalEntity);
    return { text: () => [withDigits(name), entity].join(" "), item: { id, name, entity } };
  });
  const entities = federalEntitiesOf(home).map(
    ({ code, name }): Searched<FoundPlace> => ({ text: () => name, item: { id: code, name, entity: null } }),
  );
  return searchIndex([...entities, ...centres]);
}

function withDigits(name: string): string {
  const digits = name
    .toLowerCase()
    .split(/\s+/)
    .flatMap((word) => romanNumbers[word] ?? []);
  return [name, ...digits].join(" ");
}
