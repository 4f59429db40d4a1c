import { z } from "zod";
import { ageGroups, consentBases, consentScopes, disclosures, genders, sectors } from "@/domain/values/vocabulary";
import { checkbox, choice, countryList, exactDay, optional, optionalDay, paragraphs, words } from "./fields";

/** Fields that identify a person. */
export const personDetails = {
  givenNames: words(120),
  surnames: words(120),
  alsoKnownAs: words(240),
  document: words(40),
  birthDate: optionalDay,
  note: paragraphs(),
  nationalities: countryList,
  secondNationality: z.preprocess((value) => value ?? "", z.enum(["", "+?", "?"], "choice_invalid")),
  gender: optional(choice(genders)),
  sector: optional(choice(sectors)),
  ageGroup: optional(choice(ageGroups)),
};

/** Who may see the name, and on which basis. */
export const disclosureDetails = {
  disclosure: z.preprocess((value) => value || "counted_only", choice(disclosures)),
  consentBasis: optional(choice(consentBases)),
  consentOn: optionalDay,
  consentScope: optional(choice(consentScopes)),
  consentUntil: optional(exactDay),
  minorNamed: checkbox,
};
