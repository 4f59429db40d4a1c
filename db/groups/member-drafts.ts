import { groupsTouched, namedAfter } from "@/domain/groups/named-members";
import type { RecordDocument } from "@/domain/records/document";
import type { Draft, Problem } from "../history/intent";
import { findDocument } from "../history/read-document";
import type { Tx } from "../open";

/**
 * The groups whose named members a record's change alters, as they shall stand. The only place that writes `named`.
 * Refused where more people would be taken out of a group than it has.
 */
export function memberDrafts(
  tx: Tx,
  before: RecordDocument | undefined,
  after: RecordDocument,
): { drafts: Draft[]; problems: Problem[] } {
  const drafts: Draft[] = [];
  const problems: Problem[] = [];
  if (after.type !== "person") return { drafts, problems };
  const earlier = before?.type === "person" ? before.facts : null;
  for (const id of groupsTouched(earlier, after.facts)) {
    const group = findDocument(tx, "group", id);
    if (!group) {
      problems.push({ code: "group_unknown", field: "fromGroup" });
      continue;
    }
    const { facts } = group.document;
    const named = namedAfter(facts.named, id, earlier, after.facts);
    if (named.length > facts.headcount) {
      problems.push({ code: "group_full", field: "fromGroup", values: { headcount: facts.headcount } });
    }
    drafts.push({ document: { ...group.document, facts: { ...facts, named } }, base: group.version });
  }
  return { drafts, problems };
}
