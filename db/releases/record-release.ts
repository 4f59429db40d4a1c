import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll } from "@/db/changes/decide-on";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import { planRelease } from "./plan-release";

/**
 * Logs one release of a new person, a known person, or a group. Refuses with the problems of the form's fields; `stale`
 * if another user saved the person meanwhile.
 */
export function recordRelease(db: Db, actor: Actor, input: RecordReleaseInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, changeDetailsOf("release.record", input), now, (tx) => {
    const context = openWriteContext(tx, now);
    const plan = planRelease(context, input);
    return plan.ok ? decideOnAll(context, [plan.step]) : plan;
  });
}
