import type { PersonFacts, PersonIdentity } from "@/domain/records/person";

/**
 * Returns the name that the public may read: the full name, initials, or null. A full name needs a basis of consent.
 */
export function shownName(facts: PersonFacts, identity: PersonIdentity | null): string | null {
  if (!identity) return null;
  const words = `${identity.givenNames} ${identity.surnames}`.trim();
  if (words === "") return null;
  if (consentsToName(facts)) return words;
  return facts.disclosure === "initials" ? initialsOf(identity) : null;
}

/**
 * True if the public may read place, nationality and legal stage with the name. Consent fails closed: a blank scope
 * covers only the name, and no basis covers nothing.
 */
export function consentsToCase(facts: PersonFacts): boolean {
  return consentsToName(facts) && facts.consentScope === "name_and_case";
}

function consentsToName({ disclosure, consentBasis }: PersonFacts): boolean {
  return disclosure === "named" && consentBasis !== null;
}

function initialsOf(identity: PersonIdentity): string {
  return [identity.givenNames, identity.surnames]
    .filter(Boolean)
    .map((names) => `${Array.from(names)[0]?.toUpperCase()}.`)
    .join(" ");
}
