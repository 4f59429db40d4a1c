import { findDocument, type Versioned } from "../history/read-document";
import type { Db } from "../open";
import { type CitedSources, citedSourcesOf } from "../records/cited";

/** A count as it stands, with its version and the sources it cites. */
export function findCountForDesk(db: Db, id: string): (Versioned<"count"> & { sources: CitedSources }) | undefined {
  const found = findDocument(db, "count", id);
  return found && { ...found, sources: citedSourcesOf(db, found.document.facts.citations) };
}
