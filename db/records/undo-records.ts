import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { aboveForm, decideOnAll, type Step } from "@/db/changes/decide-on";
import { inKept } from "@/db/changes/in-kept";
import type { WriteContext } from "@/db/changes/write-context";
import type { ReportProgress } from "@/db/changes/write-decided";
import { type Decision, type Problem, refuse } from "@/db/history/change-types";
import { findDocument, findVersion } from "@/db/history/read-document";
import { releases } from "@/db/schema/releases";
import { altersPublished } from "@/domain/history/alters-published";
import { revisionProblems } from "@/domain/history/revision-problems";
import { publicNumbers, type Undoable, undone } from "@/domain/history/undone";
import type { Revision } from "@/domain/inputs/request";
import { shownTogether } from "@/domain/projection/shown-together";

/** A record and the version to undo, which must be its newest. */
export type Undoing = { type: Undoable["type"]; id: string; version: number };

type RevisionReason = Pick<Revision, "change" | "publicReason">;

/** Decides to undo the newest versions of some records. Refuses like `undoChange`. */
export function undoRecords(
  context: WriteContext,
  records: readonly Undoing[],
  reason: RevisionReason,
  report: ReportProgress = () => {},
): Decision {
  const steps: (Step & { before: Undoable; after: Undoable })[] = [];
  for (const [index, { type, id, version }] of records.entries()) {
    report(index);
    const current = findDocument(context.tx, type, id);
    if (current?.version !== version) return refuse("changed_since", undefined, { id });
    const now = current.document as Undoable;
    const earlier = findVersion(context.tx, type, id, version - 1)?.document as Undoable | undefined;
    const after = inKept(context.tx, undone(earlier, now));
    // A group's named members follow from the records of those people.
    if (isDeepStrictEqual(after, now)) continue;
    const problems = memberProblems(context, after);
    steps.push({ current, document: after, before: now, after, problems, fields: aboveForm });
  }
  if (steps.length === 0) return refuse("nothing_to_undo");
  const remaining = new Set(steps.flatMap(({ after }) => publicNumbers(after)));
  if (steps.some(({ before }) => publicNumbers(before).some((number) => !remaining.has(number)))) {
    return refuse("withdraw_instead");
  }
  const alters = altersPublished(
    shownTogether(
      steps.map(({ before }) => before),
      context.settings.homeCountry,
    ),
    shownTogether(
      steps.map(({ after }) => after),
      context.settings.homeCountry,
    ),
  );
  const problems = revisionProblems(alters, reason);
  return problems.length > 0 ? { ok: false, problems } : decideOnAll(context, steps);
}

/** A group cannot be undone while people are named as its members. */
function memberProblems({ tx }: WriteContext, after: Undoable): Problem[] {
  if (after.type !== "group" || !after.facts.gone) return [];
  const member = tx
    .select()
    .from(releases)
    .where(eq(releases.fromGroup, Number(after.id)))
    .limit(1)
    .get();
  return member ? [{ code: "group_has_members" }] : [];
}
