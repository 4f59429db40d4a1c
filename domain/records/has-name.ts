import type { PersonIdentity } from "./person";

/** True if the person has any name or alias. */
export function hasName({ givenNames, surnames, alsoKnownAs }: PersonIdentity): boolean {
  return `${givenNames}${surnames}${alsoKnownAs}`.trim() !== "";
}
