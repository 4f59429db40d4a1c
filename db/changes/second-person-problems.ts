import type { Actor, ChangeDetails, Draft, Problem } from "@/db/history/change-types";
import type { Projected } from "@/db/projection/apply";
import { type NeedsSecond, needsSecondPerson } from "@/domain/history/second-person";
import type { PublishedRows } from "@/domain/projection/rows";
import { rowsTogether } from "@/domain/projection/shown-together";
import type { Settings } from "@/domain/values/settings";

/** The console and the seed act for the instance, which has no second person. */
const instance = new Set(["cli", "seed"]);

/**
 * Refuses a change that one person may not publish alone: `second_person_name`, `second_person_count` or
 * `second_person_row`. `needsSecondPerson` decides this from the published rows before and after. Approvals pass,
 * because `approve` refuses the authors. `policy` is the policy before the change, so that a change cannot disable its
 * own check.
 */
export function secondPersonProblems(
  actor: Actor,
  { action }: ChangeDetails,
  { reviewPolicy: policy, homeCountry }: Settings,
  drafts: readonly Draft[],
  projections: readonly Projected[],
): Problem[] {
  if (policy === "never" || instance.has(actor.id) || action === "review.approve") return [];
  const before = rowsTogether(projections.map((step) => step.before));
  const found = needsSecondPerson(policy, before, rowsTogether(projections.map((step) => step.after)), homeCountry);
  if (!found) return [];
  const line = drafts.length > 1 ? nameOf(found, drafts, projections) : undefined;
  return [{ code: `second_person_${found.why}`, ...(line && { line }) }];
}

/** In a change of several records: the name of the person whose row needs a second person. */
function nameOf({ at }: NeedsSecond, drafts: readonly Draft[], projections: readonly Projected[]): string | undefined {
  const index = projections.findIndex(({ after }) => showsAt(after, at));
  const document = drafts[index]?.document;
  const { givenNames = "", surnames = "" } = (document?.type === "person" && document.identity) || {};
  return `${givenNames} ${surnames}`.trim() || undefined;
}

function showsAt({ releases, detentions }: PublishedRows, at = ""): boolean {
  const [kind, number] = at.split(" ");
  return (kind === "release" ? releases : detentions).some((row) => String(row.number) === number);
}
