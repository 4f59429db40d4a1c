import type { Draft, Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { DocumentOf, RecordDocument } from "@/domain/records/document";
import type { GroupFacts, NamedMember } from "@/domain/records/group";
import type { PersonFacts } from "@/domain/records/person";
import { type JoiningProblem, joiningProblem, withNamed } from "@/domain/rules/joining";
import { groupsTouched, namedAfter } from "@/domain/rules/named-members";
import { releasesOf } from "@/domain/rules/releases-of";
import type { WriteContext } from "./write-context";

type Step = {
  current: { document: RecordDocument; version: number } | undefined;
  document: RecordDocument;
  at?: string;
};
type Group = { document: DocumentOf<"group">; base: number };

/**
 * Returns drafts of the groups whose named members one change alters. No other code writes `named`. Refused if more
 * people would leave a group than it has, or if a person who leaves it for the first time is none of those whom it still
 * counts (`joiningProblem`).
 */
export function memberDrafts(
  { tx, settings }: Pick<WriteContext, "tx" | "settings">,
  steps: readonly Step[],
): { drafts: Draft[]; problems: Problem[] } {
  const groups = new Map<string, Group>();
  const known = new Set<number>();
  const problems: Problem[] = [];
  for (const { current, document: after, at } of steps) {
    if (after.type !== "person") continue;
    const field = at ? `${at}.fromGroup` : "fromGroup";
    const earlier = current?.document.type === "person" ? current.document.facts : null;
    for (const id of groupsTouched(earlier, after.facts)) {
      const group = groups.get(id) ?? inSteps(steps, id) ?? inLedger(tx, id);
      if (!group) {
        problems.push({ code: "group_unknown", field });
        continue;
      }
      const { facts } = group.document;
      // Members of before the change: a merge of two people's records moves them.
      if (!groups.has(id)) for (const { release } of facts.named) known.add(release);
      const named = namedAfter(facts.named, id, earlier, after.facts);
      if (named.length > facts.headcount) {
        problems.push({ code: "group_full", field, values: { headcount: facts.headcount } });
      } else {
        const isFirst = firstNamed(known, earlier);
        const problem = leavingProblem(facts, named, isFirst, settings.homeCountry);
        if (problem) problems.push({ code: problem, field });
      }
      for (const { release } of named) known.add(release);
      groups.set(id, { ...group, document: { ...group.document, facts: { ...facts, named } } });
    }
  }
  return { drafts: [...groups.values()], problems };
}

/** Returns why the people who leave a group with this step cannot be those whom it counts; null if they can. */
function leavingProblem(
  facts: GroupFacts,
  named: readonly NamedMember[],
  isFirst: (member: NamedMember) => boolean,
  home: string,
): JoiningProblem | null {
  let group: GroupFacts = { ...facts, named: named.filter((member) => !isFirst(member)) };
  for (const member of named.filter(isFirst)) {
    const problem = joiningProblem(group, member, home);
    if (problem) return problem;
    group = withNamed(group, member, member.release);
  }
  return null;
}

/**
 * Returns a function that is true for a person who leaves a group for the first time. Showing somebody again who was
 * hidden or withdrawn is not checked, because the group counted the person only meanwhile.
 */
function firstNamed(known: ReadonlySet<number>, earlier: PersonFacts | null): (member: NamedMember) => boolean {
  const releases = (earlier?.detentions ?? []).flatMap(releasesOf);
  const withdrawn = new Set(releases.filter(({ publication }) => publication === "withdrawn").map(({ id }) => id));
  return ({ release }) => !known.has(release) && !withdrawn.has(release) && earlier?.disclosure !== "internal";
}

/** Returns the group as an earlier step of the same change leaves it. */
function inSteps(steps: readonly Step[], id: string): Group | undefined {
  const step = steps.find(({ document }) => document.type === "group" && document.id === id);
  return step?.document.type === "group" ? { document: step.document, base: step.current?.version ?? 0 } : undefined;
}

function inLedger(tx: Tx, id: string): Group | undefined {
  const found = findDocument(tx, "group", id);
  return found && { document: found.document, base: found.version };
}
