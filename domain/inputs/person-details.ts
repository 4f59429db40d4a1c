import { z } from "zod";
import { contactRoles } from "@/domain/records/case";
import { type PersonIdentity, personIdentity } from "@/domain/records/person";
import {
  ageGroups,
  consentBases,
  consentScopes,
  disclosures,
  genders,
  professions,
  sectors,
} from "@/domain/values/vocabulary";
import {
  block,
  checkbox,
  choice,
  countryList,
  exactDay,
  optional,
  optionalBlock,
  optionalDay,
  paragraphs,
  rows,
  words,
} from "./fields";

/** Fields that identify a person. */
const identity = {
  givenNames: words(120),
  surnames: words(120),
  alsoKnownAs: words(240),
  document: words(40),
  birthDate: optionalDay,
  note: paragraphs(),
  health: words(600),
  causeOfDeath: words(400),
  consentGivenBy: words(200),
  consentGivenTo: words(200),
  consentDocument: words(400),
  consentRevokedBy: words(200),
  contacts: rows(
    block({
      contactRole: optional(choice(contactRoles)),
      contactName: words(120),
      relation: words(80),
      phone: words(80),
    }),
    10,
  ),
};

/** What a form states about a person: fields that identify them, and a profile in codes. */
export const personDetails = {
  ...identity,
  profile: optionalBlock({
    nationalities: countryList,
    secondNationality: z.preprocess((value) => value ?? "", z.enum(["", "+?", "?"], "choice_invalid")),
    gender: optional(choice(genders)),
    sector: optional(choice(sectors)),
    ageGroup: optional(choice(ageGroups)),
    profession: optional(choice(professions)),
    seriouslyIll: checkbox,
  }),
};

export const consentDetails = optionalBlock({
  basis: optional(choice(consentBases)),
  on: optionalDay,
  scope: optional(choice(consentScopes)),
  until: optional(exactDay),
  revokedOn: optional(exactDay),
});

/** Who may see the name, and on which basis. */
export const disclosureDetails = {
  disclosure: z.preprocess((value) => value || "counted_only", choice(disclosures)),
  consent: consentDetails,
  minorNamed: checkbox,
};

const person = z.object({ ...personDetails, ...disclosureDetails });

/** A person in the parsed input of a form. */
export type PersonInput = z.output<typeof person>;

const identifying = z.object(personIdentity.omit({ cases: true }).shape);

/** Returns the fields of a parsed form that identify the person, without the texts about their cases. */
export function identityOf(input: Omit<PersonIdentity, "cases">): PersonIdentity {
  return { ...identifying.parse(input), cases: [] };
}
