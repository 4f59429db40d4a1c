import type { Problem } from "@/db/history/change-types";
import { findDocument, type Versioned } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { RecordType } from "@/domain/records/document";

type Required<T extends RecordType> = { ok: true; current: Versioned<T> } | { ok: false; problems: Problem[] };

/**
 * Returns the record if it is still at the version that the form was opened on; otherwise refuses with the current
 * record.
 */
export function requireVersion<T extends RecordType>(tx: Tx, type: T, id: string, version: number): Required<T> {
  const found = requireRecord(tx, type, id);
  if (!found.ok || found.current.version === version) return found;
  return { ok: false, problems: [{ code: "stale", current: found.current }] };
}

/** Returns the record at its current version. Refuses if the record does not exist or is gone (merged or undone). */
export function requireRecord<T extends RecordType>(tx: Tx, type: T, id: string): Required<T> {
  const current = findDocument(tx, type, id);
  if (!current) return { ok: false, problems: [{ code: "not_found" }] };
  const { facts } = current.document;
  return "gone" in facts && facts.gone ? { ok: false, problems: [{ code: "record_gone" }] } : { ok: true, current };
}
