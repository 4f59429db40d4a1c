import { z } from "zod";
import { isCountry } from "@/domain/values/combination";
import { day, partialDay } from "@/domain/values/partial-day";
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

/** Where and how a person was held from a day on, inside one detention. */
export const custodyPeriod = z.strictObject({
  from: partialDay.nullable(),
  state: z.enum(custodyStates),
  facility,
  federalEntity,
});

/** One detention: from its first day (which may be unknown) up to, not including, the day of its end. */
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
  /** Refuted releases of this detention that another end replaced. */
  refuted: z.array(release).max(20).optional(),
  citations,
});

/** All facts about a person that figures may use. It contains no name. */
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
  /** Blank if not recorded; the consent then covers only the name. */
  consentScope: z.enum(consentScopes).nullable().optional(),
  /**
   * The first day on which the consent does not hold any more: with 2026-05-01, the name is public until the end of 30
   * April. Absent: the consent does not end.
   */
  consentUntil: day.optional(),
  /** Show the full name although the person may be a minor (`mayBeMinor`). A second user must approve this. */
  minorNamed: z.literal(true).optional(),
  /** A user requested to show the full name of a person who is already public, and a second user must still agree. */
  nameAsked: z.literal(true).optional(),
  detentions: z.array(detention).max(20),
  gone,
  /** Numbers of the records of the same person that were merged into this one. */
  mergedFrom: z.array(z.string()).max(50).optional(),
});

/**
 * Fields that identify a person. They are separate from the facts, so that they can be erased without changing figures.
 */
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

/** The identity of a person whose name was erased or never known. */
export const noIdentity: PersonIdentity = {
  givenNames: "",
  surnames: "",
  alsoKnownAs: "",
  document: "",
  birthDate: null,
  note: "",
};
