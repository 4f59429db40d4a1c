import type { FacilityRow } from "@/domain/projection/rows";
import { federalEntityName } from "@/domain/values/federal-entities";

/** Returns the facility, else its federal entity, or null if neither is disclosed. */
export function placeName(
  place: { facility: string | null; federalEntity: string | null },
  facilities: ReadonlyMap<string, FacilityRow>,
): string | null {
  const facility = place.facility === null ? undefined : facilities.get(place.facility)?.name;
  const entity = place.federalEntity === null ? undefined : federalEntityName(place.federalEntity);
  return [facility, entity].filter(Boolean).join(", ") || null;
}
