import { allowsFullName, shownDisclosure } from "@/domain/projection/shown-name";
import type { DocumentOf } from "@/domain/records/document";
import type { PersonFacts } from "@/domain/records/person";
import { mayBeMinor } from "@/domain/rules/may-be-minor";
import type { Disclosure, ReviewPolicy } from "@/domain/values/vocabulary";
import { publicNumbers } from "./undone";

type Person = Pick<DocumentOf<"person">, "facts" | "identity">;
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
 * person who is already public. The disclosure then stays, and the name waits for a second user. The name of a person
 * who may be a minor, before or after the save, waits under every policy.
 */
export function disclosureAfter(
  requested: Person,
  before: DocumentOf<"person"> | undefined,
  policy: ReviewPolicy,
): DisclosureFacts {
  const { disclosure } = requested.facts;
  if (!before || !isRaised(requested, before) || publicNumbers(before).length === 0) return { disclosure };
  const isMinor = [requested, before].some(({ facts, identity }) => mayBeMinor(facts, identity));
  const waits = policy !== "never" || isMinor;
  return waits ? { disclosure: shownDisclosure(before.facts, before.identity), nameAsked: true } : { disclosure };
}

/** True if the full name is requested, and the record did not allow it before. */
function isRaised({ facts, identity }: Person, before: Person): boolean {
  if (facts.disclosure !== "named") return false;
  if (before.facts.disclosure !== "named") return true;
  return allowsFullName(facts, identity) && !allowsFullName(before.facts, before.identity);
}
