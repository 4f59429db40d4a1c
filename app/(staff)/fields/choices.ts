import type { Choice } from "@/components/forms/select-field";
import {
  ageGroups,
  consentBases,
  custodyStates,
  disclosures,
  genders,
  legalStages,
  releaseKinds,
  sectors,
  tiers,
  verifications,
} from "@/domain/vocabulary";
import type { Translate } from "@/messages/translator";

/** The vocabulary as choices of a form, in the reader's words. */
const codes = {
  kind: releaseKinds,
  verification: verifications,
  disclosure: disclosures,
  consent_basis: consentBases,
  gender: genders,
  sector: sectors,
  age_group: ageGroups,
  legal_stage: legalStages,
  custody: custodyStates,
  tier: tiers,
} as const;

export function choicesOf(t: Translate, vocabulary: keyof typeof codes): Choice[] {
  const label = (code: string) => t(`${vocabulary}.${code}` as Parameters<Translate>[0]);
  return codes[vocabulary].map((code) => ({ value: code, label: label(code) }));
}

/** The same after a first choice that says nothing was stated. */
export function optionalChoicesOf(t: Translate, vocabulary: keyof typeof codes): Choice[] {
  return [{ value: "", label: t("form.not_stated") }, ...choicesOf(t, vocabulary)];
}

export function verificationChoices(t: Translate) {
  return verifications.map((code) => ({
    value: code,
    label: t(`verification.${code}`),
    hint: t(`verification_hint.${code}`),
  }));
}

export function disclosureChoices(t: Translate, shown: readonly (typeof disclosures)[number][] = disclosures) {
  return shown.map((code) => ({ value: code, label: t(`disclosure.${code}`), hint: t(`disclosure_hint.${code}`) }));
}

export function secondNationalityChoices(t: Translate): Choice[] {
  return [
    { value: "", label: t("second_nationality.none") },
    { value: "+?", label: t("second_nationality.dual") },
    { value: "?", label: t("second_nationality.perhaps") },
  ];
}
