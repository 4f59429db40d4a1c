import type { FacilityRow } from "@/domain/projection/rows";
import { federalEntitiesOf, federalEntityName } from "@/domain/values/federal-entities";
import { isUntoldPlace, untoldPlaces } from "@/domain/values/untold-places";
import type { Locale } from "@/messages/locale";
import { translator } from "@/messages/translator";

type Facilities = ReadonlyMap<string, FacilityRow>;

/** The places that a list may be filtered by: places of detention by name, federal entities, and none told. */
export function placeChoices(facilities: Facilities, home: string): string[] {
  const named = [...facilities.values()].toSorted((a, b) => a.name.localeCompare(b.name, "es"));
  return [...named.map(({ id }) => id), ...federalEntitiesOf(home).map(({ code }) => code), ...untoldPlaces];
}

/** What a value of the filter reads as. */
export function placeFilterName(place: string, facilities: Facilities, locale: Locale): string {
  if (isUntoldPlace(place))
    return translator(locale)(`list.untold_place.${place === "?entity" ? "entity" : "facility"}`);
  return facilities.get(place)?.name ?? federalEntityName(place);
}
