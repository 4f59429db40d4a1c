import { fitsGroup } from "@/domain/groups/fits";
import type { RecordListInput } from "@/domain/inputs/release-list";
import { linesOf } from "@/domain/lists/list-lines";
import { placeFinder } from "@/domain/pasted/known-places";
import { parsePastedList } from "@/domain/pasted/parse-pasted-list";
import { addLines } from "../batches/add-lines";
import { listFacilities } from "../facilities/list-facilities";
import { listOpenGroups } from "../groups/list-open-groups";
import type { Actor, Outcome, Problem } from "../history/intent";
import type { Db } from "../open";
import { headerOfList, type ListedRelease, listedRelease } from "./listed-release";
import { recordReleases } from "./record-releases";

/**
 * Logs a pasted list whose lines were all answered for, as one change, all or none: as drafts in the actor's open batch,
 * or public (in review where the policy asks). Refused with `list_undecided` for each line without an answer,
 * `list_groups` where nobody has said whether some are of an open group, `list_empty` where all lines were skipped, and
 * as `recordReleases`; problems of one line are at `rows.<key>`. `stale`: somebody saved that person meanwhile.
 */
export async function recordList(db: Db, actor: Actor, input: RecordListInput, now: Date): Promise<Outcome> {
  const places = listFacilities(db);
  const findPlace = placeFinder(places);
  const parsed = parsePastedList(input.text, places);
  if (!parsed.ok) return { ok: false, problems: parsed.problems.map((problem) => ({ ...problem, field: "text" })) };
  const problems: Problem[] = [];
  const kept: ListedRelease[] = [];
  for (const line of linesOf(parsed)) {
    const listed = listedRelease(db, input, line, findPlace);
    if (listed.ok && listed.release) kept.push(listed.release);
    if (!listed.ok) problems.push(...listed.problems);
  }
  problems.push(...takeOutOfGroups(db, input, kept));
  if (problems.length === 0 && kept.length === 0) problems.push({ code: "list_empty" });
  if (problems.length > 0) return { ok: false, problems };
  const releases = kept.map(({ release }) => release);
  const header = headerOfList(input);
  const outcome = await recordReleases(db, actor, input, releases, now, (tx, written) => {
    if (input.step === "draft") addLines(tx, actor, header, written, now);
  });
  return outcome.ok ? outcome : { ok: false, problems: ofRows(outcome.problems, kept) };
}

/** Says of each release which group it was counted in, as the editor answered. */
function takeOutOfGroups(db: Db, { groups, day, kind }: RecordListInput, kept: readonly ListedRelease[]): Problem[] {
  const open = listOpenGroups(db);
  const unanswered = new Set<string>();
  for (const { release, who, group } of kept) {
    if (group) {
      release.fromGroup = group === "none" ? null : group;
      continue;
    }
    for (const { document } of open) {
      if (!fitsGroup(document.facts, { ...who, day, kind })) continue;
      const answer = groups[`g${document.id}`];
      if (!answer) unanswered.add(document.id);
      if (answer === "yes") release.fromGroup ??= document.id;
    }
  }
  return [...unanswered].map((id) => ({ code: "list_groups", field: `groups.g${id}` }));
}

/** Problems as the form knows its lines. What is wrong with all of them alike is wrong with what they share. */
function ofRows(problems: readonly Problem[], kept: readonly ListedRelease[]): Problem[] {
  const told = problems.map((problem) => {
    const [, index, field = ""] = /^lines\.(\d+)\.(.*)$/.exec(problem.field ?? "") ?? [];
    return { problem, key: index === undefined ? undefined : kept[Number(index)]?.key, field };
  });
  const times = new Map<string, number>();
  for (const { problem, field } of told) {
    const name = `${problem.code} ${field}`;
    times.set(name, (times.get(name) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return told.flatMap(({ problem, key, field }): Problem[] => {
    const name = `${problem.code} ${field}`;
    const isShared = kept.length > 1 && times.get(name) === kept.length && !ownFields.has(field);
    if (key === undefined || isShared) {
      if (seen.has(name)) return [];
      seen.add(name);
      return [{ ...problem, field: key === undefined ? problem.field : field }];
    }
    const other = problem.code === "person_twice" && kept[Number(problem.values?.line) - 1];
    if (other) problem.values = { line: other.line };
    const own = ownFields.get(field) ?? "as";
    return [{ ...problem, field: `rows.${key}.${own}` }];
  });
}

/** Fields of a release that each line has for itself, and what they are called there. */
const ownFields = new Map([
  ["", "as"],
  ["person", "as"],
  ["givenNames", "givenNames"],
  ["surnames", "surnames"],
  ["document", "document"],
  ["fromGroup", "group"],
]);
