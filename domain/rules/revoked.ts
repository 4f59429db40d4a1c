import type { DocumentOf } from "@/domain/records/document";
import type { Day } from "@/domain/values/day";

/**
 * Returns a person whose consent was revoked. The name is not shown any more, nor is it waiting to be shown; the person
 * still counts. A decision to name a possible minor ends with the consent.
 */
export function revoked(document: DocumentOf<"person">, on: Day, by: string): DocumentOf<"person"> {
  const { nameAsked: _asked, minorNamed: _minor, ...facts } = document.facts;
  return {
    ...document,
    facts: {
      ...facts,
      disclosure: facts.disclosure === "named" ? "counted_only" : facts.disclosure,
      consent: { ...facts.consent, revokedOn: on },
    },
    identity: document.identity && { ...document.identity, consentRevokedBy: by },
  };
}
