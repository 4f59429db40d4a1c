import { andThen } from "@/db/changes/and-then";
import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll } from "@/db/changes/decide-on";
import { withKnownContacts } from "@/db/changes/known-contacts";
import { writeChange } from "@/db/changes/write-change";
import { openWriteContext } from "@/db/changes/write-context";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import { headerOf } from "@/domain/inputs/header";
import type { RecordReleaseInput } from "@/domain/inputs/record-release";
import { addLines } from "./add-lines";
import { contactsOfBatch } from "./find-batch";
import { planRelease } from "./plan-release";

/**
 * Logs one release as a draft in the actor's open batch. Refuses like `recordRelease`. Repeating the request writes
 * nothing new. A contact that the batch already cites is the same source, because its fields carry over from line to
 * line.
 */
export function recordInBatch(db: Db, actor: Actor, input: RecordReleaseInput, now: Date): Promise<Outcome> {
  const draft: RecordReleaseInput = { ...input, publication: "draft" };
  return writeChange(db, actor, changeDetailsOf("release.record", draft), now, (tx) => {
    const context = openWriteContext(tx, now);
    const sources = withKnownContacts(draft.sources, contactsOfBatch(tx, actor.id));
    const line = { ...draft, sources };
    const plan = planRelease(context, line);
    if (!plan.ok) return plan;
    const decision = decideOnAll(context, [plan.step]);
    if (!decision.ok) return decision;
    return andThen(decision, (after, written) => addLines(after, actor, headerOf(line), written, now));
  });
}
