import { type BulkPlan, bulkWrite } from "@/db/changes/bulk-write";
import { changeDetailsOf } from "@/db/changes/change-of";
import { decideOnAll } from "@/db/changes/decide-on";
import { preconditionsOf } from "@/db/changes/has-conflict";
import { keysOf } from "@/db/changes/named";
import type { Numbering } from "@/db/changes/numbering";
import { openWriteContext } from "@/db/changes/write-context";
import type { JobControl } from "@/db/changes/write-decided";
import type { Actor, Decision, Outcome, Problem } from "@/db/history/change-types";
import { numberedBy } from "@/db/ledger/numbers";
import type { Db, Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { listFacilities } from "@/db/records/list-facilities";
import { addLines } from "@/db/releases/add-lines";
import { listOpenGroups } from "@/db/releases/list-open-groups";
import type { GoOn } from "@/db/releases/plan-releases";
import type { RecordListInput } from "@/domain/inputs/pasted-list";
import { linesOf } from "@/domain/pasted-list/list-lines";
import { parsePastedList } from "@/domain/pasted-list/parse-pasted-list";
import { placeFinder } from "@/domain/reading/known-places";
import { fitsGroup } from "@/domain/rules/fits";
import { atRows } from "./list-problems";
import { headerOfList, type ListedLine, listedLine } from "./listed-line";
import { addedSince, newcomerOf } from "./met-since";
import { planLines } from "./plan-lines";

/**
 * Logs a pasted list with an answer for each line as one change, all or none: releases, and the correct record for what
 * is not a release (`planReported`). The releases are drafts in the actor's open batch, or public (in review if the
 * policy asks). Plans outside the transaction like `bulkWrite`. Refuses with
 * `stopped` if it was cancelled; `list_undecided` for each line without an answer; `list_groups` if nobody has answered
 * whether people belong to an open group; `list_empty` if all lines were skipped; `list_met` if another user added a
 * new person since the list was read; and like `planLines`. `stale`: another user saved that person meanwhile.
 * Problems of one line are at `rows.<key>`.
 */
export async function recordList(
  db: Db,
  actor: Actor,
  input: RecordListInput,
  now: Date,
  { goOn, isWanted }: JobControl = {},
): Promise<Outcome> {
  const plan = (tx: Tx, numbering: Numbering) => planList(tx, actor, input, numbering, now, goOn);
  const written = await bulkWrite(db, actor, changeDetailsOf("release.record_list", input), now, plan, isWanted);
  return written?.outcome ?? { ok: false, problems: [{ code: "stopped" }] };
}

function planList(
  tx: Tx,
  actor: Actor,
  input: RecordListInput,
  numbering: Numbering,
  now: Date,
  goOn?: GoOn,
): BulkPlan<null> | undefined {
  const context = openWriteContext(numberedBy(tx, numbering.next), now);
  const { lines: answered, problems } = answeredLines(tx, input);
  const keys = new Set(answered.flatMap((line) => keysOfNew(line)));
  const on = (decision: Decision) => ({
    decision,
    preconditions: preconditionsOf(tx, context, decision, keys),
    result: null,
  });
  if (problems.length > 0) return on({ ok: false, problems });
  const planned = planLines(context, answered, goOn);
  if (!planned) return undefined;
  const { lines, steps, released } = planned;
  const decision = decideOnAll(context, steps);
  const wrong = [...planned.problems, ...(decision.ok ? [] : decision.problems)];
  if (!decision.ok || wrong.length > 0) return on({ ok: false, problems: atRows(wrong, lines) });
  const afterwards: typeof decision.afterwards = (writing, written) => {
    decision.afterwards?.(writing, written);
    if (input.step !== "draft" || released.size === 0) return;
    const records = written.records.filter(
      ({ type, id }) => type === "source" || (type === "person" && released.has(id)),
    );
    addLines(writing, actor, headerOfList(input), { ...written, records }, now);
  };
  return on({ ...decision, afterwards });
}

function keysOfNew(line: ListedLine): string[] {
  const who = newcomerOf(line);
  return who ? keysOf(who) : [];
}

/** Returns what each answered line logs, and the problems of the answers. */
function answeredLines(tx: Tx, input: RecordListInput): { lines: ListedLine[]; problems: Problem[] } {
  const places = listFacilities(tx);
  const findPlace = placeFinder(places);
  const parsed = parsePastedList(input.text, places);
  if (!parsed.ok) {
    return { lines: [], problems: parsed.problems.map((problem) => ({ ...problem, field: "text" })) };
  }
  const problems: Problem[] = [];
  const lines: ListedLine[] = [];
  for (const line of linesOf(parsed)) {
    const listed = listedLine(tx, input, line, findPlace);
    if (listed.ok && listed.listed) lines.push(listed.listed);
    if (!listed.ok) problems.push(...listed.problems);
  }
  problems.push(...addedSince(tx, input.seen, lines), ...takeOutOfGroups(tx, input, lines));
  if (problems.length === 0 && lines.length === 0) problems.push({ code: "list_empty" });
  return { lines, problems };
}

/** Sets the group of each release, as the editor answered. */
function takeOutOfGroups(tx: Tx, { groups, day }: RecordListInput, lines: readonly ListedLine[]): Problem[] {
  const open = listOpenGroups(tx);
  const home = readSettings(tx).homeCountry;
  const unanswered = new Set<string>();
  for (const line of lines) {
    if (!("release" in line)) continue;
    const { release, who, group } = line;
    if (group) {
      release.fromGroup = group === "none" ? null : group;
      continue;
    }
    for (const { document } of open) {
      if (!fitsGroup(document.facts, { ...who, day, kind: release.kind }, home)) continue;
      const answer = groups[`g${document.id}`];
      if (!answer) unanswered.add(document.id);
      if (answer === "yes") release.fromGroup ??= document.id;
    }
  }
  return [...unanswered].map((id) => ({ code: "list_groups", field: `groups.g${id}` }));
}
