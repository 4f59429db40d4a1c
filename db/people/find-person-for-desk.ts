import { findDocument, type Versioned } from "../history/read-document";
import type { Db } from "../open";
import { type CitedSources, citedSourcesOf } from "../records/cited";

/** A person as they stand, with their version and the sources that their spells and releases cite. */
export function findPersonForDesk(db: Db, id: string): (Versioned<"person"> & { sources: CitedSources }) | undefined {
  const found = findDocument(db, "person", id);
  if (!found) return undefined;
  const lists = found.document.facts.detentions.flatMap(({ citations, end }) =>
    end?.how === "release" ? [citations, end.release.citations] : [citations],
  );
  return { ...found, sources: citedSourcesOf(db, ...lists) };
}
