import { isDeepStrictEqual } from "node:util";
import { eq } from "drizzle-orm";
import { altersPublished } from "@/domain/history/alters-published";
import { revisionProblems } from "@/domain/history/revision-problems";
import { publicNumbers, type Undoable, undone } from "@/domain/history/undone";
import type { Revision } from "@/domain/inputs/request";
import { project } from "@/domain/projection/project";
import { noRows, type PublishedRows } from "@/domain/projection/rows";
import { type Decision, type Problem, refuse } from "../history/intent";
import { findDocument, findVersion } from "../history/read-document";
import { releases } from "../schema/releases";
import { decideOnAll, type Step } from "./decide-on";
import type { Desk } from "./desk";

/** A record and the version of it that is to be taken back, which must be its newest. */
export type Undoing = { type: Undoable["type"]; id: string; version: number };

type Told = Pick<Revision, "change" | "publicReason">;

/** The decision that takes back the newest versions of some records; refused as `undoChange` is. */
export function undoRecords(desk: Desk, records: readonly Undoing[], told: Told): Decision {
  const steps: (Step & { before: Undoable; after: Undoable })[] = [];
  for (const { type, id, version } of records) {
    const current = findDocument(desk.tx, type, id);
    if (current?.version !== version) return refuse("changed_since", undefined, { id });
    const now = current.document as Undoable;
    const after = undone(findVersion(desk.tx, type, id, version - 1)?.document as Undoable | undefined, now);
    // A group out of which somebody was taken follows from that person's record.
    if (isDeepStrictEqual(after, now)) continue;
    steps.push({ current, document: after, before: now, after, problems: memberProblems(desk, after) });
  }
  if (steps.length === 0) return refuse("nothing_to_undo");
  const kept = new Set(steps.flatMap(({ after }) => publicNumbers(after)));
  if (steps.some(({ before }) => publicNumbers(before).some((number) => !kept.has(number)))) {
    return refuse("withdraw_instead");
  }
  const alters = altersPublished(shown(desk, steps, "before"), shown(desk, steps, "after"));
  const problems = revisionProblems(alters, told);
  return problems.length > 0 ? { ok: false, problems } : decideOnAll(desk, steps);
}

/** Nobody can have been taken out of a group that is none. */
function memberProblems({ tx }: Desk, after: Undoable): Problem[] {
  if (after.type !== "group" || !after.facts.gone) return [];
  const member = tx
    .select()
    .from(releases)
    .where(eq(releases.fromGroup, Number(after.id)))
    .limit(1)
    .get();
  return member ? [{ code: "group_has_members" }] : [];
}

/** What the public sees of all the records together: a merge moves rows from one to the other. */
function shown(desk: Desk, steps: readonly Record<"before" | "after", Undoable>[], when: "before" | "after") {
  const all = noRows() as Record<keyof PublishedRows, unknown[]>;
  for (const step of steps) {
    const rows = project(step[when], desk.settings.homeCountry);
    for (const kind of Object.keys(rows) as (keyof PublishedRows)[]) all[kind].push(...rows[kind]);
  }
  return all as PublishedRows;
}
