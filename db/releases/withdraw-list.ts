import { withPublication } from "@/domain/history/with-publication";
import { withSpellWithdrawn } from "@/domain/history/with-spell-withdrawn";
import type { WithdrawListInput } from "@/domain/inputs/withdraw";
import { type Actor, type Decision, type Outcome, refuse } from "../history/intent";
import { findDocument } from "../history/read-document";
import { writeChange } from "../history/write-change";
import type { Db } from "../open";
import { decideOnAll, type Step } from "../records/decide-on";
import { openDesk } from "../records/desk";
import { intentOf } from "../records/intent-of";
import { releasesOfChange } from "./releases-of-change";

/**
 * Takes back every release of a pasted list that is public, as one change with one public reason; drafts of the list
 * stay. Refused with `not_published` where none is.
 */
export function withdrawList(db: Db, actor: Actor, input: WithdrawListInput, now: Date): Promise<Outcome> {
  return writeChange(db, actor, intentOf("release.withdraw_list", input), now, (tx): Decision => {
    const steps = (releasesOfChange(tx, input.of) ?? []).flatMap(({ person, release }): Step[] => {
      const current = findDocument(tx, "person", person);
      if (!current || release?.publication !== "published") return [];
      const changed = withPublication(current.document, { release: release.id, spell: null }, () => "withdrawn");
      return changed
        ? [{ current, document: withSpellWithdrawn(changed.document, release.id, input.publicReason) }]
        : [];
    });
    return steps.length === 0 ? refuse("not_published") : decideOnAll(openDesk(tx, now), steps);
  });
}
