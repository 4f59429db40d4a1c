import type { Revision } from "@/domain/inputs/request";
import type { RuleProblem } from "@/domain/values/problem";

type RevisionReason = Pick<Revision, "change" | "publicReason">;

/**
 * Checks that a user who alters something published says whether the world changed or the record was wrong, and why.
 */
export function revisionProblems(altersPublished: boolean, { change, publicReason }: RevisionReason): RuleProblem[] {
  if (!altersPublished) return [];
  if (!change) return [{ code: "change_required", field: "change" }];
  if (change === "correction" && !publicReason) return [{ code: "public_reason_required", field: "publicReason" }];
  return [];
}
