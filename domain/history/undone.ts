import type { DocumentOf } from "@/domain/records/document";
import { releasesOf } from "@/domain/rules/releases-of";
import type { Publication } from "@/domain/values/vocabulary";

/** Records that can be taken back. */
export type Undoable = DocumentOf<"person"> | DocumentOf<"group"> | DocumentOf<"count">;

/**
 * A record as it was before its newest version, or taken out of the ledger where that version is its first. Who was
 * taken out of a group stays so: that follows from the records of those people.
 */
export function undone(before: Undoable | undefined, now: Undoable): Undoable {
  if (!before) return discarded(now);
  if (before.type === "person" && now.type === "person")
    return { ...before, identity: before.identity ?? now.identity };
  if (before.type === "group" && now.type === "group") {
    return { ...before, facts: { ...before.facts, named: now.facts.named } };
  }
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
 * The permanent numbers that the public has seen of a record. Whatever is done to it, they must stay: each leaves at
 * least a tombstone.
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
