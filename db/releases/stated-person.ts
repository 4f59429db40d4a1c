import { identityOf, type PersonInput } from "@/domain/inputs/person-details";
import type { PersonFacts } from "@/domain/records/person";

type Naming = Pick<PersonFacts, "disclosure" | "minorNamed">;

/** Returns what a form states about a person, without the detentions. */
export function statedOf(input: PersonInput) {
  const { profile, consent, disclosure, minorNamed } = input;
  const naming: Naming = { disclosure, ...(minorNamed && { minorNamed: true }) };
  return { facts: { profile, consent }, naming, identity: identityOf(input) };
}
