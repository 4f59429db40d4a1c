import { sourceForm } from "@/app/(staff)/_shared/fields/source-form";
import { findDocument } from "@/db/history/read-document";
import type { Db } from "@/db/ledger/open";
import type { Citation } from "@/domain/records/citation";

/** Citations as a form shows them: by the address of the source, with what is known of it. */
export function sourcesForm(db: Db, citations: readonly Citation[]) {
  return citations.map(({ source, tier }) => {
    const found = findDocument(db, "source", source);
    return { ...(found && sourceForm.initial(db, found.document)), tier };
  });
}
