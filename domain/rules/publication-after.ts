import type { RuleProblem } from "@/domain/values/problem";
import type { Disclosure, Publication, ReviewPolicy } from "@/domain/values/vocabulary";

type PublicationRequest = {
  asked: "draft" | "published";
  /** How it stood before; null for a new record. */
  before: Publication | null;
  policy: ReviewPolicy;
  /** Of the person; null for what names nobody. */
  disclosure: Disclosure | null;
};

/**
 * The publication after a save. What is public stays so: to take it back is a withdrawal, with a reason. What is new
 * to the public goes to review where the policy asks for it.
 */
export function publicationAfter({ asked, before, policy, disclosure }: PublicationRequest): Publication {
  if (before === "published") return "published";
  if (asked === "draft") return before ?? "draft";
  const isReviewed = policy === "always" || (policy === "named" && disclosure === "named");
  return isReviewed ? "in_review" : "published";
}

/** A form that asks for a draft of what is published is told how to take it back. */
export function publicationProblems(asked: "draft" | "published", before: Publication | null): RuleProblem[] {
  return before === "published" && asked === "draft" ? [{ code: "withdraw_instead", field: "publication" }] : [];
}
