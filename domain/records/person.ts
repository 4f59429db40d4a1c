import { z } from "zod";
import { isCountry } from "@/domain/values/combination";
import { partialDay } from "@/domain/values/partial-day";
import {
  ageGroups,
  consentBases,
  consentScopes,
  custodyStates,
  disclosures,
  genders,
  legalStages,
  publications,
  sectors,
} from "@/domain/values/vocabulary";
import { citations } from "./citation";
import { gone } from "./gone";
import { release } from "./release";
import { line, prose } from "./text";

const facility = z.string().nullable();
const federalEntity = z.string().nullable();

/** Where and how somebody was held from a day on, inside one spell. */
export const custodyPeriod = z.strictObject({
  from: partialDay.nullable(),
  state: z.enum(custodyStates),
  facility,
  federalEntity,
});

/** One spell in custody: from its first day (which may be unknown) up to, not including, the day of its end. */
export const detention = z.strictObject({
  id: z.int().positive(),
  from: partialDay.nullable(),
  publication: z.enum(publications),
  legalStage: z.enum(legalStages).nullable(),
  custody: z.array(custodyPeriod).max(40),
  end: z
    .discriminatedUnion("how", [
      z.strictObject({ how: z.literal("release"), release }),
      z.strictObject({ how: z.enum(["death", "escape"]), day: partialDay }),
    ])
    .nullable(),
  /** Releases of this spell that were found untrue, and that another end took the place of. */
  refuted: z.array(release).max(20).optional(),
  citations,
});

/** Everything about a person that figures may use. No name is here. */
export const personFacts = z.strictObject({
  nationalities: z.array(z.string().refine(isCountry, "nationality_invalid")).max(3),
  /** `+?`: dual, second not stated. `?`: the source did not say whether there is a second one. */
  secondNationality: z.enum(["", "+?", "?"]),
  gender: z.enum(genders).nullable(),
  sector: z.enum(sectors).nullable(),
  ageGroup: z.enum(ageGroups).nullable(),
  disclosure: z.enum(disclosures),
  consentBasis: z.enum(consentBases).nullable(),
  consentOn: partialDay.nullable(),
  /** Blank where it was not recorded; then the consent covers the name alone. */
  consentScope: z.enum(consentScopes).nullable().optional(),
  /** Somebody asked to show the whole name of a person who is public already, and a second person has yet to agree. */
  nameAsked: z.literal(true).optional(),
  detentions: z.array(detention).max(20),
  gone,
  /** Numbers of the records that were found to be the same person and merged into this one. */
  mergedFrom: z.array(z.string()).max(50).optional(),
});

/** What tells who the person is: kept apart from the facts, so that it can be erased without touching figures. */
export const personIdentity = z.strictObject({
  givenNames: line(120),
  surnames: line(120),
  alsoKnownAs: line(240),
  document: line(40),
  birthDate: partialDay.nullable(),
  note: prose(),
});

export type CustodyPeriod = z.infer<typeof custodyPeriod>;
export type Detention = z.infer<typeof detention>;
export type PersonFacts = z.infer<typeof personFacts>;
export type PersonIdentity = z.infer<typeof personIdentity>;

/** The identity of somebody whose name was erased or never known. */
export const noIdentity: PersonIdentity = {
  givenNames: "",
  surnames: "",
  alsoKnownAs: "",
  document: "",
  birthDate: null,
  note: "",
};
