/** Values of the filter `place` for records whose federal entity or place of detention is not stated, or not shown. */
export const untoldPlaces = ["?entity", "?facility"] as const;
export type UntoldPlace = (typeof untoldPlaces)[number];

export function isUntoldPlace(place: string): place is UntoldPlace {
  return untoldPlaces.some((each) => each === place);
}
