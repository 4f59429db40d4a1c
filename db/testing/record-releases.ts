import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import type { Account } from "@/domain/inputs/request";
import type { Actor, Outcome } from "../history/intent";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import { decideOnAll } from "../records/decide-on";
import { openDesk } from "../records/desk";
import { intentOf } from "../records/intent-of";
import { planReleases } from "../releases/plan-releases";

/** Several releases as one change, without the list that they would be pasted from. */
export function recordReleases(
  db: Db,
  actor: Actor,
  told: Account,
  lines: readonly RecordReleaseInput[],
  now: Date,
): Promise<Outcome> {
  return writeChange(db, actor, intentOf("release.record_list", told), now, (tx) => {
    const desk = openDesk(tx, now);
    const { steps, problems } = planReleases(desk, lines) ?? { steps: [], problems: [] };
    const decision = decideOnAll(desk, steps);
    if (problems.length === 0) return decision;
    return { ok: false, problems: decision.ok ? problems : [...problems, ...decision.problems] };
  });
}
