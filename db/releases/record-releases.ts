import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import type { Account } from "@/domain/inputs/request";
import type { Actor, Decision, Outcome, Problem, Written } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db, Tx } from "../open";
import { decideOnAll, type Step } from "../records/decide-on";
import { type Desk, openDesk } from "../records/desk";
import { intentOf } from "../records/intent-of";
import { planRelease } from "./plan-release";

/**
 * Logs several releases as one change, all or none. Problems name their line: `lines.3.day`. Refused with
 * `person_twice` where two lines are of one person. `afterwards` writes beside the history in the same transaction.
 */
export function recordReleases(
  db: Db,
  actor: Actor,
  told: Account,
  lines: readonly RecordReleaseInput[],
  now: Date,
  afterwards?: (tx: Tx, written: Written) => void,
): Promise<Outcome> {
  return writeChange(db, actor, intentOf("release.record_list", told), now, (tx) => {
    const decision = decide(openDesk(tx, now), lines);
    return decision.ok ? { ...decision, afterwards } : decision;
  });
}

function decide(desk: Desk, lines: readonly RecordReleaseInput[]): Decision {
  const problems: Problem[] = twice(lines);
  const steps: Step[] = [];
  lines.forEach((line, index) => {
    const at = `lines.${index}.`;
    const plan = planRelease(desk, line);
    if (plan.ok) steps.push({ ...plan.step, at });
    else problems.push(...plan.problems.map((problem) => ({ ...problem, field: at + (problem.field ?? "") })));
  });
  const decision = decideOnAll(desk, steps);
  if (problems.length === 0) return decision;
  return { ok: false, problems: decision.ok ? problems : [...problems, ...decision.problems] };
}

function twice(lines: readonly RecordReleaseInput[]): Problem[] {
  const first = new Map<string, number>();
  return lines.flatMap((line, index): Problem[] => {
    if (line.subject !== "person") return [];
    const other = first.get(line.person);
    if (other === undefined) first.set(line.person, index);
    return other === undefined
      ? []
      : [{ code: "person_twice", field: `lines.${index}.person`, values: { line: other + 1 } }];
  });
}
