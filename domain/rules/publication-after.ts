import type { PersonFacts } from "@/domain/records/person";
import type { RuleProblem } from "@/domain/values/problem";
import type { Disclosure, Publication, ReviewPolicy } from "@/domain/values/vocabulary";

type PublicationRequest = {
  asked: "draft" | "published";
  /** The publication before; null for a new record. */
  before: Publication | null;
  policy: ReviewPolicy;
  /** The disclosure of the person; null for a record that names nobody. */
  disclosure: Disclosure | null;
  /** True if the full name is requested although the person may be a minor. */
  minorNamed?: boolean;
};

/** What a record discloses. */
export type Naming = Pick<PublicationRequest, "disclosure" | "minorNamed">;

/** Of a record that names nobody. */
export const namesNobody: Naming = { disclosure: null };

/** Returns what the record of a person discloses. */
export function namingOf({ disclosure, minorNamed }: Pick<PersonFacts, "disclosure" | "minorNamed">): Naming {
  return { disclosure, minorNamed: minorNamed ?? false };
}

/**
 * Returns the publication after a save. A public record stays public: only a withdrawal, with a reason, takes it back.
 * What is new to the public goes to review if the policy requires it, or if it names somebody who may be a minor.
 */
export function publicationAfter({ asked, before, policy, disclosure, minorNamed }: PublicationRequest): Publication {
  if (before === "published") return "published";
  if (asked === "draft") return before ?? "draft";
  const isNamed = disclosure === "named";
  const isReviewed = policy === "always" || (isNamed && (policy === "named" || minorNamed === true));
  return isReviewed ? "in_review" : "published";
}

/** A form that requests a draft of a published record gets a message on how to withdraw it. */
export function publicationProblems(asked: "draft" | "published", before: Publication | null): RuleProblem[] {
  return before === "published" && asked === "draft" ? [{ code: "withdraw_instead", field: "publication" }] : [];
}
