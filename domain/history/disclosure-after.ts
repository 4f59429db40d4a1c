import type { DocumentOf } from "@/domain/records/document";
import type { PersonFacts } from "@/domain/records/person";
import type { Disclosure, ReviewPolicy } from "@/domain/values/vocabulary";
import { publicNumbers } from "./undone";

type DisclosureFacts = Pick<PersonFacts, "disclosure" | "nameAsked">;

/**
 * Returns the disclosure of a person who is named out of a group. Under `named` the release is published at once without
 * the name, because the group already counted the person, and the name waits for a second user.
 */
export function disclosureFromGroup(
  requested: Disclosure,
  fromGroup: string | null,
  policy: ReviewPolicy,
): DisclosureFacts {
  const waits = fromGroup !== null && requested === "named" && policy === "named";
  return waits ? { disclosure: "counted_only", nameAsked: true } : { disclosure: requested };
}

/**
 * Returns the disclosure after a save. If the policy requires review, one user alone cannot show the full name of a
 * person who is already public. The disclosure then stays, and the name waits for a second user.
 */
export function disclosureAfter(
  requested: Disclosure,
  before: DocumentOf<"person"> | undefined,
  policy: ReviewPolicy,
): DisclosureFacts {
  const isRaised = requested === "named" && before !== undefined && before.facts.disclosure !== "named";
  const waits = isRaised && policy !== "never" && publicNumbers(before).length > 0;
  return waits ? { disclosure: before.facts.disclosure, nameAsked: true } : { disclosure: requested };
}
