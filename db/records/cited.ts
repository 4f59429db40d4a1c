import type { Citation } from "@/domain/records/citation";
import type { FactsOf } from "@/domain/records/document";
import { findDocument } from "../history/read-document";
import type { Db } from "../open";

/** The cited sources by id, for a form that shows them by their address. */
export type CitedSources = Record<string, FactsOf<"source">>;

export function citedSourcesOf(db: Db, ...lists: readonly (readonly Citation[])[]): CitedSources {
  const ids = new Set(lists.flat().map((citation) => citation.source));
  const found = [...ids].flatMap((id) => {
    const source = findDocument(db, "source", id);
    return source ? [[id, source.document.facts] as const] : [];
  });
  return Object.fromEntries(found);
}
