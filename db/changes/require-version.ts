import type { Problem } from "@/db/history/change-types";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { RecordType } from "@/domain/records/document";

type Required<T extends RecordType> = { ok: true; current: Versioned<T> } | { ok: false; problems: Problem[] };

/** The record, if it still stands at the version that the form was opened on; else the refusal, with how it stands. */
export function requireVersion<T extends RecordType>(tx: Tx, type: T, id: string, version: number): Required<T> {
  const found = requireRecord(tx, type, id);
  if (!found.ok || found.current.version === version) return found;
  return { ok: false, problems: [{ code: "stale", current: found.current }] };
}

/** The record at whatever version, or the refusal: there is none, or it is gone (merged, or taken back unpublished). */
export function requireRecord<T extends RecordType>(tx: Tx, type: T, id: string): Required<T> {
  const current = findDocument(tx, type, id);
  if (!current) return { ok: false, problems: [{ code: "not_found" }] };
  const { facts } = current.document;
  return "gone" in facts && facts.gone ? { ok: false, problems: [{ code: "record_gone" }] } : { ok: true, current };
}
