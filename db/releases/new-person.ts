import type { WriteContext } from "@/db/changes/write-context";
import { nextNumber } from "@/db/ledger/numbers";
import { disclosureFromGroup } from "@/domain/history/disclosure-after";
import type { PersonInput } from "@/domain/inputs/person-details";
import type { DocumentOf } from "@/domain/records/document";
import type { Detention } from "@/domain/records/person";
import { statedOf } from "./stated-person";

/** Returns what a new person discloses, and a function that makes the record with its first detention. */
export function newPerson(context: WriteContext, input: PersonInput, fromGroup: string | null) {
  const stated = statedOf(input);
  const naming = {
    ...stated.naming,
    ...disclosureFromGroup(input.disclosure, fromGroup, context.settings.reviewPolicy),
  };
  const personWith = (detention: Detention): DocumentOf<"person"> => ({
    type: "person",
    id: String(nextNumber(context.tx, "person")),
    facts: { ...stated.facts, ...naming, detentions: [detention] },
    identity: stated.identity,
  });
  return { naming, personWith };
}
