import { z } from "zod";
import { disclosures, genders } from "@/domain/values/vocabulary";
import { distinctFrom } from "./distinct-people";
import {
  block,
  choice,
  combinationField,
  entity,
  optional,
  optionalDay,
  paragraphs,
  recordName,
  recordNumber,
} from "./fields";
import { groupDetails } from "./group-details";
import { consentDetails, disclosureDetails, personDetails } from "./person-details";
import { detailNeedsPage, releaseDetails } from "./release-details";
import { account, version } from "./request";

/** The part of a group to which a person named from it belongs: `CO+VE` or `CO+VE female`, as one choice. */
const groupPart = z.preprocess((value) => {
  if (typeof value !== "string") return value ?? null;
  const [nationality, gender = ""] = value.trim().split(" ");
  return nationality ? { nationality, gender } : null;
}, block({ nationality: combinationField, gender: optional(choice(genders)) }).nullable());

const shared = {
  ...account,
  ...releaseDetails,
  facility: optional(recordName),
  federalEntity: optional(entity),
  /** Answers which of the group's people this is, where the group leaves several possibilities. */
  ofPart: groupPart,
};

/** A release of a person who is not in the ledger yet. */
const ofNewPerson = block({
  subject: z.literal("new_person"),
  ...shared,
  ...personDetails,
  ...disclosureDetails,
  detainedFrom: optionalDay,
  /** Similar people of whom the user said that they are not this one. */
  known: distinctFrom,
}).superRefine(detailNeedsPage);

/** A release of a known person: ends the open detention, or adds one. A blank disclosure or consent stays as it is. */
const ofPerson = block({
  subject: z.literal("person"),
  ...shared,
  person: recordNumber,
  version,
  detainedFrom: optionalDay,
  disclosure: optional(choice(disclosures)),
  consent: consentDetails,
  note: paragraphs(),
}).superRefine(detailNeedsPage);

/** A release of people whose names are unknown or withheld. */
const ofGroup = block({ subject: z.literal("group"), ...shared, ...groupDetails, note: paragraphs() }).superRefine(
  detailNeedsPage,
);

export const recordReleaseInput = z.discriminatedUnion("subject", [ofNewPerson, ofPerson, ofGroup], "choice_invalid");

export type RecordReleaseInput = z.output<typeof recordReleaseInput>;
export type ReleaseOf<S extends RecordReleaseInput["subject"]> = Extract<RecordReleaseInput, { subject: S }>;
