import type { PersonIdentity } from "./person";

/** Is there anything to call the person by? */
export function hasName({ givenNames, surnames, alsoKnownAs }: PersonIdentity): boolean {
  return `${givenNames}${surnames}${alsoKnownAs}`.trim() !== "";
}
