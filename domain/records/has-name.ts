import type { PersonIdentity } from "./person";

type Names = Pick<PersonIdentity, "givenNames" | "surnames" | "alsoKnownAs">;

/** True if the person has any name or alias. */
export function hasName({ givenNames, surnames, alsoKnownAs }: Names): boolean {
  return `${givenNames}${surnames}${alsoKnownAs}`.trim() !== "";
}
