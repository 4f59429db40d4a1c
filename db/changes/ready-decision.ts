import type { Decision } from "@/db/history/change-types";
import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import { readSettings } from "@/db/ledger/read-settings";
import { readyDraft } from "./ready-draft";

/** Computes as much of a decision as possible in a snapshot, so that the transaction only writes. */
export function readyDecision(tx: Tx, decision: Decision): Decision {
  if (!decision.ok) return decision;
  const { homeCountry } = readSettings(tx);
  const drafts = decision.drafts.map((draft) => {
    const { type, id } = draft.document;
    const before = draft.base > 0 ? findDocument(tx, type, id)?.document : undefined;
    return { ...draft, ready: readyDraft(draft, before, homeCountry) };
  });
  return { ...decision, drafts };
}
