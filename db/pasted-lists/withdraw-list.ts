import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll, type Step } from "@/db/changes/decide-on";
import type { WriteContext } from "@/db/changes/write-context";
import { type JobControl, type ReportProgress, refused, writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import { releasesOfChange } from "@/db/releases/releases-of-change";
import { withDetentionWithdrawn } from "@/domain/history/with-detention-withdrawn";
import { withPublication } from "@/domain/history/with-publication";
import type { WithdrawListInput } from "@/domain/inputs/withdraw";

/**
 * Withdraws every public release of a pasted list, as one change with one public reason; its drafts stay. Refuses with
 * `not_published` if none is public, and like `writeDecided`.
 */
export function withdrawList(
  db: Db,
  actor: Actor,
  input: WithdrawListInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  const decide = (context: WriteContext, report: ReportProgress) => {
    const steps = (releasesOfChange(context.tx, input.of) ?? []).flatMap(({ person, release }, index): Step[] => {
      report(index);
      const current = findDocument(context.tx, "person", person);
      if (!current || release?.publication !== "published") return [];
      const changed = withPublication(current.document, { release: release.id, spell: null }, () => "withdrawn");
      return changed
        ? [{ current, document: withDetentionWithdrawn(changed.document, release.id, input.publicReason) }]
        : [];
    });
    return steps.length === 0 ? refused("not_published") : { decision: decideOnAll(context, steps) };
  };
  return writeDecided(db, actor, changeDetailsOf("release.withdraw_list", input), now, decide, control);
}
