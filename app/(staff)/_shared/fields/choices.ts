import type { Choice } from "@/components/forms/select-field";
import { contactRoles } from "@/domain/records/case";
import {
  ageGroups,
  arrestingBodies,
  asOfMeanings,
  consentBases,
  consentScopes,
  custodyStates,
  dimensions,
  disclosures,
  familyRelations,
  genders,
  healthConditions,
  legalStages,
  measures,
  professions,
  qualifiers,
  releaseKinds,
  sectors,
  standings,
  tiers,
  verifications,
} from "@/domain/values/vocabulary";
import type { Translate } from "@/messages/translator";

/** The vocabulary in the user's language. */
const vocabularies = {
  kind: (t: Translate) => named(releaseKinds, (code) => t(`kind.${code}`)),
  verification: (t: Translate) => named(verifications, (code) => t(`verification.${code}`)),
  disclosure: (t: Translate) => named(disclosures, (code) => t(`disclosure.${code}`)),
  consent_basis: (t: Translate) => named(consentBases, (code) => t(`consent_basis.${code}`)),
  consent_scope: (t: Translate) => named(consentScopes, (code) => t(`consent_scope.${code}`)),
  gender: (t: Translate) => named(genders, (code) => t(`gender.${code}`)),
  sector: (t: Translate) => named(sectors, (code) => t(`sector.${code}`)),
  arresting_body: (t: Translate) => named(arrestingBodies, (code) => t(`arresting_body.${code}`)),
  contact_role: (t: Translate) => named(contactRoles, (code) => t(`contact_role.${code}`)),
  age_group: (t: Translate) => named(ageGroups, (code) => t(`age_group.${code}`)),
  legal_stage: (t: Translate) => named(legalStages, (code) => t(`legal_stage.${code}`)),
  custody: (t: Translate) => named(custodyStates, (code) => t(`custody.${code}`)),
  health: (t: Translate) => named(healthConditions, (code) => t(`health.${code}`)),
  profession: (t: Translate) => named(professions, (code) => t(`profession.${code}`)),
  family_relation: (t: Translate) => named(familyRelations, (code) => t(`family_relation.${code}`)),
  tier: (t: Translate) => named(tiers, (code) => t(`tier.${code}`)),
  measure: (t: Translate) => named(measures, (code) => t(`measure.${code}`)),
  as_of_means: (t: Translate) => named(asOfMeanings, (code) => t(`as_of_means.${code}`)),
  qualifier: (t: Translate) => named(qualifiers, (code) => t(`qualifier.${code}`)),
  standing: (t: Translate) => named(standings, (code) => t(`standing.${code}`)),
  dimension: (t: Translate) => named(dimensions, (code) => t(`dimension.${code}`)),
};

type Vocabulary = keyof typeof vocabularies;

function named<C extends string>(codes: readonly C[], label: (code: C) => string): Choice[] {
  return codes.map((value) => ({ value, label: label(value) }));
}

export function choicesOf(t: Translate, vocabulary: Vocabulary): Choice[] {
  return vocabularies[vocabulary](t);
}

/** The same choices after a first one that means "not stated". */
export function optionalChoicesOf(t: Translate, vocabulary: Vocabulary): Choice[] {
  return [{ value: "", label: t("form.not_stated") }, ...choicesOf(t, vocabulary)];
}

/** Choices for the scope of a consent. The first, a blank scope, covers the name only. */
export function consentScopeChoices(t: Translate): Choice[] {
  return [{ value: "", label: t("consent_scope_blank") }, ...choicesOf(t, "consent_scope")];
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
