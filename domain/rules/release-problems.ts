import type { Release } from "@/domain/records/release";
import { isCertainlyBefore, isCertainlyFuture } from "@/domain/values/certainty";
import type { Day } from "@/domain/values/day";
import type { PartialDay } from "@/domain/values/partial-day";
import type { RuleProblem } from "@/domain/values/problem";

type Ruled = Pick<Release, "day" | "verification" | "verifiedBy" | "verifiedOn" | "detailPublic" | "citations">;

/**
 * Returns what is certainly wrong with a release. `from` is the first day of the detention that it ends, if known;
 * `today` is the civil day of the instance.
 */
export function releaseProblems(release: Ruled, from: PartialDay | null, today: Day): RuleProblem[] {
  const problems: RuleProblem[] = [];
  if (isCertainlyFuture(release.day, today)) problems.push({ code: "date_future", field: "day" });
  if (from && isCertainlyBefore(release.day, from)) problems.push({ code: "release_before_detention", field: "day" });
  if (release.verification === "verified" && !release.verifiedBy) {
    problems.push({ code: "verifier_required", field: "verifiedBy" });
  }
  // Place and exact nationality of very few people are shown only if a source has made them public.
  if (release.detailPublic && release.citations.length === 0)
    problems.push({ code: "source_required", field: "sources" });
  if (release.verifiedOn) {
    if (isCertainlyFuture(release.verifiedOn, today)) problems.push({ code: "date_future", field: "verifiedOn" });
    // A refutation can predate the announced day.
    else if (release.verification === "verified" && isCertainlyBefore(release.verifiedOn, release.day)) {
      problems.push({ code: "verified_before_release", field: "verifiedOn" });
    }
  }
  return problems;
}
