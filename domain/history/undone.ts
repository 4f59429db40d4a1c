import type { DocumentOf } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";

/** Records whose changes can be undone. */
export type Undoable = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

/**
 * Returns a record as before its newest version, or removed from the ledger if that version is its first. People taken
 * out of a group stay out, because their own records determine that. A private part that was erased since stays as it is.
 */
export function undone(before: Undoable | undefined, now: Undoable): Undoable {
  if (!before) return discarded(now);
  if (before.type === "person" && now.type === "person")
    return { ...before, identity: before.identity ?? now.identity };
  if (before.type === "group" && now.type === "group") {
    const facts = { ...before.facts, named: now.facts.named };
    return { ...before, identity: before.identity ?? now.identity, facts };
  }
  if (before.type === "count" && now.type === "count") return { ...before, identity: before.identity ?? now.identity };
  return before;
}

function discarded(document: Undoable): Undoable {
  const gone = { how: "discarded" } as const;
  switch (document.type) {
    case "person":
      return { ...document, facts: { ...document.facts, detentions: [], gone } };
    case "group":
      return { ...document, facts: { ...document.facts, detention: null, release: null, gone } };
    case "count":
      return { ...document, facts: { ...document.facts, gone } };
  }
}

/**
 * Returns the permanent numbers of a record that the public has seen. They must stay whatever happens to the record:
 * each leaves at least a tombstone.
 */
export function publicNumbers(document: Undoable): string[] {
  switch (document.type) {
    case "person":
      return document.facts.detentions.flatMap((detention) => [
        ...numbered("detention", detention),
        ...releasesOf(detention).flatMap((release) => numbered("release", release)),
      ]);
    case "group":
      return [...numbered("detention", document.facts.detention), ...numbered("release", document.facts.release)];
    case "count":
      return numbered("count", { id: document.id, publication: document.facts.publication });
  }
}

type Numbered = { id: number | string | null; publication: Publication } | null;

function numbered(kind: string, record: Numbered): string[] {
  const wasPublic = record?.publication === "published" || record?.publication === "withdrawn";
  return wasPublic ? [`${kind} ${record.id}`] : [];
}
