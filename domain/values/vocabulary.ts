/** The field's vocabulary as codes. Each list is a CHECK in the database and a choice in the forms. */

export const measures = [
  "detained",
  "released",
  "registered_late",
  "full_freedom",
  "amnestied_from_prison",
  "amnestied",
  "amnesty_requests",
  "under_measures",
  "whereabouts_unknown",
  "died_in_custody",
] as const;
export type Measure = (typeof measures)[number];

/** Stocks hold at a moment; all other measures are flows over a window. A death in custody is no release. */
export const stocks: readonly Measure[] = ["detained", "under_measures", "whereabouts_unknown"];

export const qualifiers = ["exact", "at_least", "more_than", "unquantified"] as const;
export type Qualifier = (typeof qualifiers)[number];

export const standings = ["stands", "contradicted"] as const;
export type Standing = (typeof standings)[number];

export const asOfMeanings = ["cutoff", "published", "month"] as const;
export type AsOfMeans = (typeof asOfMeanings)[number];

/** A: the publisher's own words. B: press that cites it. C: a mirror or aggregator. */
export const tiers = ["A", "B", "C"] as const;
export type Tier = (typeof tiers)[number];

/** How a source without an address reached us. */
export const contacts = ["family_call", "lawyer_call", "visit", "document", "message"] as const;
export type Contact = (typeof contacts)[number];

export const stances = ["ngo", "political_coalition", "authority"] as const;
export type Stance = (typeof stances)[number];

/** Dimensions whose categories split a whole; the missing rest was not published. */
export const partitions = ["gender", "sector", "age_group", "legal_stage"] as const;
/** Dimensions whose categories cover only a part of the whole. */
export const partialDimensions = [
  "nationality_group",
  "nationality",
  "custody",
  "health",
  "profession",
  "family_relation",
  "facility",
] as const;
/** Partial dimensions in which one person may have several categories, so their parts may sum to more than the total. */
export const overlapping = [
  "health",
  "profession",
  "family_relation",
] as const satisfies (typeof partialDimensions)[number][];
/** A pair of flows printed with a stock; it sums to nothing. */
export const movement = "movement_since_previous" as const;
export const dimensions = [...partitions, ...partialDimensions, movement] as const;
export type Dimension = (typeof dimensions)[number];

export const releaseKinds = [
  "full_freedom",
  "precautionary_measures",
  "sentence_served",
  "pardon",
  "amnesty",
  "exchange",
  "exile",
  "unknown",
] as const;
export type ReleaseKind = (typeof releaseKinds)[number];

export const verifications = ["announced", "reported", "verified", "refuted"] as const;
export type Verification = (typeof verifications)[number];

export const publications = ["draft", "in_review", "returned", "published", "withdrawn"] as const;
export type Publication = (typeof publications)[number];

/** From the most to the least disclosed. */
export const disclosures = ["named", "initials", "counted_only", "internal"] as const;
export type Disclosure = (typeof disclosures)[number];

export const consentBases = ["own", "family", "lawyer", "public_figure"] as const;

/** What a person consented to disclose: the name, or also place, exact nationality and legal stage. */
export const consentScopes = ["name", "name_and_case"] as const;

export const genders = ["female", "male", "other"] as const;
export type Gender = (typeof genders)[number];

export const sectors = ["civilian", "military"] as const;
export type Sector = (typeof sectors)[number];

/** What a person does, as publishers break their counts down. A military person's sector is `military`. */
export const professions = [
  "journalist",
  "union_member",
  "student",
  "politician",
  "human_rights_defender",
  "health_worker",
  "teacher",
  "lawyer",
  "military",
  "other",
] as const;
export type Profession = (typeof professions)[number];

/** The body that made an arrest. */
export const arrestingBodies = [
  "sebin",
  "dgcim",
  "cicpc",
  "pnb",
  "faes",
  "gnb",
  "conas",
  "fanb",
  "state_police",
  "municipal_police",
  "armed_civilians",
  "other",
] as const;
export type ArrestingBody = (typeof arrestingBodies)[number];

export const ageGroups = ["adult", "adolescent"] as const;

export const legalStages = ["not_convicted", "convicted"] as const;
export type LegalStage = (typeof legalStages)[number];

export const custodyStates = ["prison", "house_arrest", "whereabouts_unknown"] as const;
export type CustodyState = (typeof custodyStates)[number];

/** Conditions that publishers count among the people of a figure. A person may have several. */
export const healthConditions = ["seriously_ill", "disabled", "pregnant"] as const;
export type HealthCondition = (typeof healthConditions)[number];

/** Why a person's family matters to a figure: held because of a relative, or together with one. */
export const familyRelations = ["relative_of_wanted", "relative_of_detained"] as const;
export type FamilyRelation = (typeof familyRelations)[number];

export const detentionEnds = ["release", "death", "escape"] as const;
export type DetentionEnd = (typeof detentionEnds)[number];

/** How a person is held now (`held`: in an unknown way), or how their newest detention ended. */
export const situations = [...custodyStates, "held", ...detentionEnds] as const;
export type Situation = (typeof situations)[number];

export const groupEvents = ["detention", "release"] as const;

export const facilityKinds = [
  "prison",
  "military_prison",
  "women_prison",
  "intelligence_service",
  "police_station",
  "juvenile_facility",
  "military_base",
] as const;
export type FacilityKind = (typeof facilityKinds)[number];

/** Public reasons for correcting or withdrawing something published. */
export const correctionReasons = [
  "source_error",
  "entry_error",
  "duplicate",
  "misidentified",
  "refuted",
  "protection",
  "request",
] as const;
export type CorrectionReason = (typeof correctionReasons)[number];

export const reviewPolicies = ["never", "named", "always"] as const;
export type ReviewPolicy = (typeof reviewPolicies)[number];

export const roles = ["editor", "reviewer", "admin"] as const;
export type Role = (typeof roles)[number];

/** Accepted types of evidence; detected from a file's content. */
export const mediaTypes = ["image/jpeg", "image/png", "image/webp", "application/pdf"] as const;
export type MediaType = (typeof mediaTypes)[number];

/** Evidence is kept, or withdrawn (but kept for the responsible users), or its file is permanently deleted. */
export const evidenceStates = ["kept", "withdrawn", "deleted"] as const;
