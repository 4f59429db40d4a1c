import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import { approverProblem } from "@/db/changes/other-approvers";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { authorsOf } from "@/db/history/authors-of";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { reviewed } from "@/domain/history/reviewed";
import type { Publishable } from "@/domain/history/with-publication";
import type { ApproveInput } from "@/domain/inputs/review";
import { below } from "@/domain/values/problem-fields";
import { savedAt } from "./list-waiting";

/** `isReauthenticated`: true if the approver just typed the password again; see `approverProblem`. */
type Approver = Actor & { isReauthenticated?: boolean };

/**
 * Publishes the waiting parts of some records in one change, all or none. Problems name their record: `records.3.id`.
 * Refuses with `not_in_review`, `stale`, or like `approverProblem` if the approver wrote any of it.
 */
export function approve(
  db: Db,
  { id, isReauthenticated = false }: Approver,
  input: ApproveInput,
  now: Date,
): Promise<Outcome> {
  // Without the password only a second person passes; with it, the change says who approved alone.
  const actor: Actor = isReauthenticated ? { id, approval: { by: id } } : { id };
  return writeChange(db, actor, changeDetailsOf("review.approve", input), now, (tx): Decision => {
    const plans = input.records.map((record, index) =>
      planOf(tx, { id, isReauthenticated }, record, `records.${index}`, now),
    );
    const problems = plans.flatMap((plan) => ("problems" in plan ? plan.problems : []));
    if (plans.length === 0) return { ok: false, problems: [{ code: "nothing_chosen" }] };
    if (problems.length > 0) return { ok: false, problems };
    return decideOnAll(
      openWriteContext(tx, now),
      plans.flatMap((plan) => ("step" in plan ? [plan.step] : [])),
    );
  });
}

function planOf(
  tx: Tx,
  { id: by, isReauthenticated = false }: Approver,
  { type, id, version }: ApproveInput["records"][number],
  at: string,
  now: Date,
): { step: Step } | { problems: Problem[] } {
  const required = requireVersion(tx, type, id, version);
  if (!required.ok) return { problems: below(`${at}.id`, required.problems) };
  const authors = authorsOf(tx, type, id);
  const since = savedAt(tx, type, id);
  const problem = approverProblem(tx, { by, authors, since, isReauthenticated, now });
  if (problem) return { problems: [{ ...problem, field: `${at}.id`, values: { id } }] };
  const document = reviewed(required.current.document, "published");
  if (!document) return { problems: [{ code: "not_in_review", field: `${at}.id`, values: { id } }] };
  if (isOver(tx, document, now)) return { problems: [{ code: "consent_over", field: `${at}.id` }] };
  return { step: { current: required.current, document, at, fields: [["**", "id"]] } };
}

/** True if the approval would show a name on a consent that has ended. */
function isOver(tx: Tx, document: Publishable, now: Date): boolean {
  if (document.type !== "person" || document.facts.disclosure !== "named") return false;
  const { until } = document.facts.consent;
  return until !== null && until <= openWriteContext(tx, now).today;
}
