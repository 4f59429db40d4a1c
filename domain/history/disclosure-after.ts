import type { DocumentOf } from "@/domain/records/document";
import type { PersonFacts } from "@/domain/records/person";
import type { Disclosure, ReviewPolicy } from "@/domain/values/vocabulary";
import { publicNumbers } from "./undone";

type DisclosureFacts = Pick<PersonFacts, "disclosure" | "nameAsked">;

/**
 * The disclosure after a save. Where the policy asks for review, the whole name of somebody who is public already is
 * not shown by one person alone: the disclosure stays, and the name waits for a second person.
 */
export function disclosureAfter(
  asked: Disclosure,
  before: DocumentOf<"person"> | undefined,
  policy: ReviewPolicy,
): DisclosureFacts {
  const isRaised = asked === "named" && before !== undefined && before.facts.disclosure !== "named";
  const waits = isRaised && policy !== "never" && publicNumbers(before).length > 0;
  return waits ? { disclosure: before.facts.disclosure, nameAsked: true } : { disclosure: asked };
}
