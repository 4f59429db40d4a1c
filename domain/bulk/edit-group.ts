import { withDetentionWithdrawn } from "@/domain/history/with-detention-withdrawn";
import { withPublication } from "@/domain/history/with-publication";
import type { DocumentOf } from "@/domain/records/document";
import { namesNobody } from "@/domain/rules/publication-after";
import { type BulkEdit, cited, type Edited, isRefusal, placed } from "./bulk-edit";
import { publicationEdit } from "./publication-edit";

type Group = DocumentOf<"group">;

/** Applies a bulk edit to the release of a group, or to its detention if it has no release. */
export function editGroup(document: Group, edit: BulkEdit): Edited<Group> {
  const { release, detention } = document.facts;
  const part = release ?? detention;
  if (document.facts.gone || !part) return { refused: { code: "record_gone" } };
  switch (edit.action) {
    case "place": {
      const facts = placed(document.facts, edit);
      if (isRefusal(facts)) return { refused: facts };
      return { document: { ...document, facts }, done: [{ outcome: "placed", unit: "group" }] };
    }
    case "source": {
      const added = cited(part, edit.citations);
      if (isRefusal(added)) return { refused: added };
      const facts = { ...document.facts, [release ? "release" : "detention"]: added };
      return { document: { ...document, facts }, done: [{ outcome: "sourced", unit: "group" }] };
    }
    default: {
      const after = publicationEdit(edit, part.publication, namesNobody);
      if (typeof after !== "string") return { refused: after };
      const changed = withPublication(document, { release: null, spell: null }, () => after)?.document as Group;
      const withdrawn = edit.action === "withdraw" ? withDetentionWithdrawn(changed, null, edit.publicReason) : changed;
      const outcome = after === "published" || after === "in_review" ? after : "withdrawn";
      return { document: withdrawn as Group, done: [{ outcome, unit: "group" }] };
    }
  }
}
