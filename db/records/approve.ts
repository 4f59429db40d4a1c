import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import { requireVersion } from "@/db/changes/require-version";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import { authorsOf } from "@/db/history/authors-of";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import type { Db, Tx } from "@/db/ledger/open";
import { reviewed } from "@/domain/history/reviewed";
import type { ApproveInput } from "@/domain/inputs/review";
import type { RuleProblem } from "@/domain/values/problem";

/**
 * Publishes the waiting parts of some records in one change, all or none. Problems name their record: `records.3.id`.
 * Refuses with `author_approves` if the approver wrote any of it, `not_in_review` or `stale`.
 */
export function approve(db: Db, actor: Actor, input: ApproveInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("review.approve", input), now, (tx): Decision => {
    const plans = input.records.map((record, index) => planOf(tx, actor, record, `records.${index}.`));
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
  actor: Actor,
  { type, id, version }: ApproveInput["records"][number],
  at: string,
): { step: Step } | { problems: Problem[] } {
  const required = requireVersion(tx, type, id, version);
  if (!required.ok) return { problems: required.problems.map((problem) => ({ ...problem, field: `${at}id` })) };
  if (authorsOf(tx, type, id).includes(actor.id)) {
    return { problems: [{ code: "author_approves", field: `${at}id`, values: { id } }] };
  }
  const document = reviewed(required.current.document, "published");
  if (!document) return { problems: [{ code: "not_in_review", field: `${at}id`, values: { id } }] };
  const inForm = (problem: RuleProblem) => ({ ...problem, field: "id" });
  return { step: { current: required.current, document, at, inForm } };
}
