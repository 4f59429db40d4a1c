import type { RuleProblem } from "@/domain/values/problem";
import type { Disclosure, Publication, ReviewPolicy } from "@/domain/values/vocabulary";

type PublicationRequest = {
  asked: "draft" | "published";
  /** The publication before; null for a new record. */
  before: Publication | null;
  policy: ReviewPolicy;
  /** The disclosure of the person; null for a record that names nobody. */
  disclosure: Disclosure | null;
};

/**
 * Returns the publication after a save. A public record stays public: only a withdrawal, with a reason, takes it back.
 * What is new to the public goes to review if the policy requires it.
 */
export function publicationAfter({ asked, before, policy, disclosure }: PublicationRequest): Publication {
  if (before === "published") return "published";
  if (asked === "draft") return before ?? "draft";
  const isReviewed = policy === "always" || (policy === "named" && disclosure === "named");
  return isReviewed ? "in_review" : "published";
}

/** A form that requests a draft of a published record gets a message on how to withdraw it. */
export function publicationProblems(asked: "draft" | "published", before: Publication | null): RuleProblem[] {
  return before === "published" && asked === "draft" ? [{ code: "withdraw_instead", field: "publication" }] : [];
}
