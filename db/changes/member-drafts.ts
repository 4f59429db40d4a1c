import type { Draft, Problem } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { DocumentOf, RecordDocument } from "@/domain/records/document";
import { groupsTouched, namedAfter } from "@/domain/rules/named-members";

type Step = {
  current: { document: RecordDocument; version: number } | undefined;
  document: RecordDocument;
  at?: string;
};
type Group = { document: DocumentOf<"group">; base: number };

/**
 * Returns drafts of the groups whose named members one change alters. No other code writes `named`. Refused if more
 * people would leave a group than it has.
 */
export function memberDrafts(tx: Tx, steps: readonly Step[]): { drafts: Draft[]; problems: Problem[] } {
  const groups = new Map<string, Group>();
  const problems: Problem[] = [];
  for (const { current, document: after, at = "" } of steps) {
    if (after.type !== "person") continue;
    const earlier = current?.document.type === "person" ? current.document.facts : null;
    for (const id of groupsTouched(earlier, after.facts)) {
      const group = groups.get(id) ?? inSteps(steps, id) ?? inLedger(tx, id);
      if (!group) {
        problems.push({ code: "group_unknown", field: `${at}fromGroup` });
        continue;
      }
      const { facts } = group.document;
      const named = namedAfter(facts.named, id, earlier, after.facts);
      if (named.length > facts.headcount) {
        problems.push({ code: "group_full", field: `${at}fromGroup`, values: { headcount: facts.headcount } });
      }
      groups.set(id, { ...group, document: { ...group.document, facts: { ...facts, named } } });
    }
  }
  return { drafts: [...groups.values()], problems };
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
