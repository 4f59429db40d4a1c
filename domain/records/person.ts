import { z } from "zod";
import { partialDay } from "@/domain/values/partial-day";
import { custodyStates, disclosures, legalStages, publications } from "@/domain/values/vocabulary";
import { caseFacts, detentionTexts, personContact } from "./case";
import { citations } from "./citation";
import { consentIdentity, noConsentIdentity, personConsent } from "./consent";
import { gone } from "./gone";
import { personProfile } from "./profile";
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
  case: caseFacts.optional(),
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
  profile: personProfile,
  consent: personConsent,
  disclosure: z.enum(disclosures),
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
  health: line(600),
  causeOfDeath: line(400),
  ...consentIdentity,
  contacts: z.array(personContact).max(10),
  cases: z.array(detentionTexts).max(20),
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
  health: "",
  causeOfDeath: "",
  ...noConsentIdentity,
  contacts: [],
  cases: [],
};
