import { andThen } from "@/db/changes/and-then";
import { changeDetailsOf } from "@/db/changes/change-of";
import { citeSources } from "@/db/changes/cite-sources";
import { altersPublic, decideOnAll } from "@/db/changes/decide-on";
import { touchedSince } from "@/db/changes/has-conflict";
import { filledPlace, placeProblems } from "@/db/changes/place";
import type { WriteContext } from "@/db/changes/write-context";
import { type JobControl, type ReportProgress, refused, writeDecided } from "@/db/changes/write-decided";
import type { Actor, Outcome } from "@/db/history/change-types";
import type { Db } from "@/db/ledger/open";
import type { BulkEdit } from "@/domain/bulk/bulk-edit";
import { revisionProblems } from "@/domain/history/revision-problems";
import type { BulkInput } from "@/domain/inputs/bulk";
import type { BulkReport } from "@/domain/values/bulk-actions";
import { bulkTargets } from "./bulk-targets";
import { leaveBatches } from "./leave-batches";
import { planBulk } from "./plan-bulk";

/**
 * Publishes, sends to review, withdraws, or sets the place or a source of many records as one change. What cannot
 * change, and what somebody saved after the preview, is left out and reported. Refuses with `bulk_nothing` if nothing is
 * left, with `change_required` if a public row would change without saying why, and like `writeDecided`.
 */
export async function bulkEdit(
  db: Db,
  actor: Actor,
  input: BulkInput,
  now: Date,
  control: JobControl = {},
): Promise<Outcome> {
  let bulk: BulkReport | undefined;
  const decide = (context: WriteContext, report: ReportProgress) => {
    const { tx } = context;
    const edit = editFrom(context, input);
    const [problem] = edit.action === "place" ? placeProblems(tx, edit) : [];
    if (problem) return refused(problem.code, "facility");
    const { steps, tally, leftOut } = planBulk(
      context,
      bulkTargets(tx, input),
      edit,
      touchedBy(context, input),
      report,
    );
    bulk = { tally, leftOut };
    if (steps.length === 0) return refused("bulk_nothing");
    const asksWhy = edit.action === "place" || edit.action === "source";
    const alters = asksWhy && steps.some(({ current, document }) => altersPublic(context, current, document));
    const problems = revisionProblems(alters, input);
    if (problems.length > 0) return { decision: { ok: false as const, problems } };
    const decision = decideOnAll(context, steps);
    if (!decision.ok) return { decision };
    return { decision: andThen(decision, (after) => leaveBatches(after, steps)) };
  };
  const written = await writeDecided(db, actor, detailsOf(input), now, decide, control);
  return written.ok && !written.repeated && bulk ? { ...written, bulk } : written;
}

/** Only a withdrawal, and an edit of what is public, have a public reason. */
function detailsOf(input: BulkInput) {
  const { publicReason, noteEs, noteEn, ...others } = changeDetailsOf(`bulk.${input.action}`, input);
  const isSilent = input.action === "publish" || input.action === "review";
  return isSilent ? others : { ...others, publicReason: publicReason ?? null, noteEs, noteEn };
}

/** Returns the edit that a form describes. */
export function editFrom(context: WriteContext, input: BulkInput): BulkEdit {
  const { action, facility, replace, publicReason } = input;
  switch (action) {
    case "publish":
      return { action, policy: context.settings.reviewPolicy };
    case "review":
      return { action };
    case "withdraw":
      return { action, publicReason: publicReason ?? "entry_error" };
    case "place": {
      const { federalEntity } = filledPlace(context.tx, { facility, federalEntity: null });
      return { action, facility: facility ?? "", federalEntity, replace };
    }
    case "source":
      return { action, citations: citeSources(context, input.sources) };
  }
}

/** Returns the records that were saved since the preview, as `person 7`. */
function touchedBy({ tx }: WriteContext, { seen }: BulkInput): ReadonlySet<string> {
  return new Set(touchedSince(tx, seen).map(({ type, id }) => `${type} ${id}`));
}
