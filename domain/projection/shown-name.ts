import type { PersonFacts, PersonIdentity } from "@/domain/records/person";

/** The name that the public may read: whole, initials, or nothing. A whole name needs a basis of consent. */
export function shownName(facts: PersonFacts, identity: PersonIdentity | null): string | null {
  if (!identity) return null;
  const words = `${identity.givenNames} ${identity.surnames}`.trim();
  if (words === "") return null;
  if (facts.disclosure === "named" && facts.consentBasis) return words;
  return facts.disclosure === "initials" ? initialsOf(identity) : null;
}

function initialsOf(identity: PersonIdentity): string {
  return [identity.givenNames, identity.surnames]
    .filter(Boolean)
    .map((names) => `${Array.from(names)[0]?.toUpperCase()}.`)
    .join(" ");
}
