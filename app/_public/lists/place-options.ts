import type { FacilityRow } from "@/domain/projection/rows";
import { federalEntitiesOf, federalEntityName } from "@/domain/values/federal-entities";
import { isUnstatedPlace, unstatedPlaces } from "@/domain/values/unstated-places";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Facilities = ReadonlyMap<string, FacilityRow>;

/** Returns the place filter's values: facilities by name, federal entities, and "unknown". */
export function placeChoices(facilities: Facilities, home: string): string[] {
  const named = [...facilities.values()].toSorted((a, b) => a.name.localeCompare(b.name, "es"));
  return [...named.map(({ id }) => id), ...federalEntitiesOf(home).map(({ code }) => code), ...unstatedPlaces];
}

/** Returns a filter value as text. */
export function placeFilterName(place: string, facilities: Facilities, locale: Locale): string {
  if (isUnstatedPlace(place))
    return translator(locale)(`list.untold_place.${place === "?entity" ? "entity" : "facility"}`);
  return facilities.get(place)?.name ?? federalEntityName(place);
}
