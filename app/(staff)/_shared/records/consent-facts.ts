import type { DeskWords } from "@/app/(staff)/_shared/words/desk-words";
import { fieldTitle } from "@/app/(staff)/_shared/words/field-title";
import { valueWords } from "@/app/(staff)/_shared/words/value-words";
import { type ConsentIdentity, noConsentIdentity, type PersonConsent } from "@/domain/records/consent";

/** Returns a recorded consent in words, one line for each field that is known; none without a basis. */
export function consentFacts(
  words: DeskWords,
  consent: PersonConsent,
  identity: ConsentIdentity | null,
): { title: string; text: string }[] {
  if (consent.basis === null) return [];
  const { t } = words;
  const { consentGivenBy, consentGivenTo, consentDocument, consentRevokedBy } = identity ?? noConsentIdentity;
  const wordsOf = (field: keyof PersonConsent) => valueWords(words, field, consent[field]);
  const found: [title: string, text: string][] = [
    [fieldTitle(t, "consent.basis"), wordsOf("basis")],
    [fieldTitle(t, "consent.scope"), wordsOf("scope") || t("consent_scope_blank")],
    [fieldTitle(t, "consentGivenBy"), consentGivenBy],
    [fieldTitle(t, "consentGivenTo"), consentGivenTo],
    [fieldTitle(t, "consent.on"), wordsOf("on")],
    [fieldTitle(t, "consentDocument"), consentDocument],
    [t("desk.proposal.consent_until"), wordsOf("until")],
    [fieldTitle(t, "consent.revokedOn"), wordsOf("revokedOn")],
    [fieldTitle(t, "consentRevokedBy"), consentRevokedBy],
  ];
  return found.map(([title, text]) => ({ title, text })).filter(({ text }) => text !== "");
}
