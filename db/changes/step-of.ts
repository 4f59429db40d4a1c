import type { Draft, Ready } from "@/db/history/change-types";
import { canonical } from "@/db/history/commitment";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { readyDraft } from "./ready-draft";

/** A draft with everything that it writes. */
export type Step = { draft: Draft; ready: Ready };

/**
 * Returns the step for a draft; empty if the draft changes nothing. Throws if the draft is based on a version that is
 * no longer current. (For a draft computed earlier, the database refuses a revision with the wrong number.)
 */
export function stepOf(tx: Tx, draft: Draft, homeCountry: string, audited: boolean): Step[] {
  if (draft.ready) return [{ draft, ready: draft.ready }];
  const { type, id } = draft.document;
  const current = findDocument(tx, type, id);
  if ((current?.version ?? 0) !== draft.base) throw new Error(`${type} ${id}: the decision is based on an old version`);
  const alters = !current || canonical(current.document) !== canonical(draft.document);
  return alters || audited ? [{ draft, ready: readyDraft(draft, current?.document, homeCountry) }] : [];
}
