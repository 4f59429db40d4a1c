import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Citation } from "@/domain/records/citation";

/**
 * The form's values for citations: the address of each source, and its known details; the number of a source without an
 * address.
 */
export function sourcesForm(db: Db, citations: readonly Citation[]) {
  return citations.map(({ source, tier }) => {
    const found = findDocument(db, "source", source);
    if (!found || found.document.facts.url === null) return { source, tier };
    return { ...sourceForm.initial(db, found.document), tier };
  });
}
