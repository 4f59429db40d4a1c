import { z } from "zod";
import { disclosures } from "@/domain/values/vocabulary";
import { block, choice, entity, optional, optionalDay, paragraphs, recordName, recordNumber } from "./fields";
import { groupDetails } from "./group-details";
import { disclosureDetails, personDetails } from "./person-details";
import { detailNeedsPage, releaseDetails } from "./release-details";
import { account, version } from "./request";

const shared = {
  ...account,
  ...releaseDetails,
  facility: optional(recordName),
  federalEntity: optional(entity),
};

/** A release of a person who is not in the ledger yet. */
const ofNewPerson = block({
  subject: z.literal("new_person"),
  ...shared,
  ...personDetails,
  ...disclosureDetails,
  detainedFrom: optionalDay,
}).superRefine(detailNeedsPage);

/** A release of a known person: ends the open detention, or adds one. A blank disclosure leaves it unchanged. */
const ofPerson = block({
  subject: z.literal("person"),
  ...shared,
  person: recordNumber,
  version,
  detainedFrom: optionalDay,
  disclosure: optional(choice(disclosures)),
  consentBasis: disclosureDetails.consentBasis,
  consentOn: disclosureDetails.consentOn,
  consentScope: disclosureDetails.consentScope,
  consentUntil: disclosureDetails.consentUntil,
  note: paragraphs(),
}).superRefine(detailNeedsPage);

/** A release of people whose names are unknown or withheld. */
const ofGroup = block({ subject: z.literal("group"), ...shared, ...groupDetails, note: paragraphs() }).superRefine(
  detailNeedsPage,
);

export const recordReleaseInput = z.discriminatedUnion("subject", [ofNewPerson, ofPerson, ofGroup], "choice_invalid");

export type RecordReleaseInput = z.output<typeof recordReleaseInput>;
export type ReleaseOf<S extends RecordReleaseInput["subject"]> = Extract<RecordReleaseInput, { subject: S }>;
