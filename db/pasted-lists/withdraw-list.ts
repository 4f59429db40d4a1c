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
import type { Detention } from "@/domain/records/person";
import { withoutReported } from "@/domain/rules/reported-between";
import { eventsOfChange, type LoggedEvent } from "./events-of-change";

/**
 * Withdraws what a pasted list made public, as one change with one public reason: its releases, and its other events.
 * Its drafts stay. Refuses with
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
    const events = eventsOfChange(context.tx, input.of).flatMap((event) => withdrawnEvent(event));
    steps.push(...events);
    return steps.length === 0 ? refused("not_published") : { decision: decideOnAll(context, steps) };
  };
  return writeDecided(db, actor, changeDetailsOf("release.withdraw_list", input), now, decide, control);
}

/** A detention that the list opened is withdrawn; of an older one, what the list added is removed. */
function withdrawnEvent({ current, change }: LoggedEvent): Step[] {
  const { document } = current;
  const { detentions } = document.facts;
  const place = detentions.findIndex(({ id }) => id === change.after.id);
  const detention = detentions[place];
  if (detention?.publication !== "published" || document.facts.gone) return [];
  const after: Detention = change.before
    ? withoutReported(detention, change)
    : { ...detention, publication: "withdrawn" };
  const facts = { ...document.facts, detentions: detentions.with(place, after) };
  return [{ current, document: { ...document, facts } }];
}
