import { isConsented } from "@/domain/records/consent";
import type { PersonFacts, PersonIdentity } from "@/domain/records/person";
import { mayBeMinor } from "@/domain/rules/may-be-minor";
import type { Day } from "@/domain/values/day";
import type { Disclosure } from "@/domain/values/vocabulary";

/**
 * Returns the name that the public may read: the full name, initials, or null. A full name needs a basis of consent; of
 * a person who may be a minor it also needs the decision `minorNamed`.
 */
export function shownName(facts: PersonFacts, identity: PersonIdentity | null): string | null {
  if (!identity) return null;
  const words = `${identity.givenNames} ${identity.surnames}`.trim();
  if (words === "") return null;
  if (allowsFullName(facts, identity)) return words;
  return shownDisclosure(facts, identity) === "initials" ? initialsOf(identity) : null;
}

/** Returns the disclosure as the public sees it: a named person who may be a minor is shown by initials. */
export function shownDisclosure(facts: PersonFacts, identity: PersonIdentity | null): Disclosure {
  return consentsToName(facts) && !allowsFullName(facts, identity) ? "initials" : facts.disclosure;
}

/** True if the record allows the full name, whether or not the name is known. */
export function allowsFullName(facts: PersonFacts, identity: PersonIdentity | null): boolean {
  return consentsToName(facts) && (facts.minorNamed === true || !mayBeMinor(facts, identity));
}

/**
 * True if the public may read place, nationality and legal stage with the full name. Consent fails closed: a blank
 * scope covers only the name, and no basis covers nothing.
 */
export function allowsCase(facts: PersonFacts, identity: PersonIdentity | null): boolean {
  return facts.consent.scope === "name_and_case" && allowsFullName(facts, identity);
}

/** Returns the first day on which what a consent shows is not shown any more; null if it does not end. */
export function shownUntil(facts: PersonFacts): Day | null {
  return consentsToName(facts) ? facts.consent.until : null;
}

function consentsToName({ disclosure, consent }: PersonFacts): boolean {
  return disclosure === "named" && isConsented(consent);
}

function initialsOf(identity: PersonIdentity): string {
  return [identity.givenNames, identity.surnames]
    .filter(Boolean)
    .map((names) => `${Array.from(names)[0]?.toUpperCase()}.`)
    .join(" ");
}
