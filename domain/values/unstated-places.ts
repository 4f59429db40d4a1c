/** Values of the filter `place` for records whose federal entity or place of detention is not stated, or not shown. */
export const unstatedPlaces = ["?entity", "?facility"] as const;
export type UntoldPlace = (typeof unstatedPlaces)[number];

export function isUnstatedPlace(place: string): place is UntoldPlace {
  return unstatedPlaces.some((each) => each === place);
}
