import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import { disclosureFromGroup } from "@/domain/history/disclosure-after";
import type { ReleaseOf } from "@/domain/inputs/record-release";
import type { DocumentOf } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";

/** Details of a person who is not in the ledger yet, with what the public may read of them. */
export type NewPerson = Pick<
  ReleaseOf<"new_person">,
  | "givenNames"
  | "surnames"
  | "alsoKnownAs"
  | "document"
  | "birthDate"
  | "note"
  | "nationalities"
  | "secondNationality"
  | "gender"
  | "sector"
  | "ageGroup"
  | "disclosure"
  | "consentBasis"
  | "consentOn"
  | "consentScope"
  | "consentUntil"
  | "minorNamed"
>;

/** Returns what a new person discloses, and a function that makes the record with its first detention. */
export function newPerson(context: WriteContext, input: NewPerson, fromGroup: string | null) {
  const { givenNames, surnames, alsoKnownAs, document, birthDate, note } = input;
  const { nationalities, secondNationality, gender, sector, ageGroup } = input;
  const { consentBasis, consentOn, consentScope, consentUntil, minorNamed } = input;
  const naming = {
    ...disclosureFromGroup(input.disclosure, fromGroup, context.settings.reviewPolicy),
    ...(minorNamed && { minorNamed: true as const }),
  };
  const personWith = (detention: Detention): DocumentOf<"person"> => ({
    type: "person",
    id: String(nextNumber(context.tx, "person")),
    facts: {
      ...{ nationalities, secondNationality, gender, sector, ageGroup },
      ...naming,
      consentBasis,
      consentOn,
      ...(consentScope && { consentScope }),
      ...(consentUntil && { consentUntil }),
      detentions: [detention],
    },
    identity: { givenNames, surnames, alsoKnownAs, document, birthDate, note },
  });
  return { naming, personWith };
}
