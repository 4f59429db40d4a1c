import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll } from "@/db/changes/decide-on";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { planReleases } from "@/db/releases/plan-releases";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import type { Account } from "@/domain/inputs/request";

/** Logs several releases as one change, without a pasted list. */
export function recordReleases(
  db: Db,
  actor: Actor,
  notes: Account,
  lines: readonly RecordReleaseInput[],
  now: Date,
): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("release.record_list", notes), now, (tx) => {
    const context = openWriteContext(tx, now);
    const { steps, problems } = planReleases(context, lines) ?? { steps: [], problems: [] };
    const decision = decideOnAll(context, steps);
    if (problems.length === 0) return decision;
    return { ok: false, problems: decision.ok ? problems : [...problems, ...decision.problems] };
  });
}
