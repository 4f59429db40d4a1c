import { and, eq } from "drizzle-orm";
import type { Db, Tx } from "@/db/ledger/open";
import { fileOf } from "@/db/ledger/statements";
import { changes } from "@/db/schema/changes";
import { revisions } from "@/db/schema/revisions";
import type { RecordRef } from "./change-types";
import { appendErased, type ErasedRecord } from "./erased-list";
import { findDocument } from "./read-document";

/**
 * Appends records to the list next to the ledger, inside the transaction that erases them. So every committed erasure
 * is in the list. If an entry was written but its transaction was not committed, the next start finishes the erasure.
 */
export function rememberErased(tx: Tx, erased: string, records: readonly RecordRef[]): void {
  const entries = records.flatMap((record) => erasedRecord(tx, erased, record));
  if (entries.length > 0) appendErased(fileOf(tx), entries);
}

/**
 * Returns the list entry for a record that the change with the hash `erased` erases; empty for types without an
 * identity.
 */
export function erasedRecord(db: Db | Tx, erased: string, { type, id }: RecordRef): ErasedRecord[] {
  const created = findCreation(db, { type, id });
  if (created === undefined || (type !== "person" && type !== "source")) return [];
  const evidence = type === "source" ? (findDocument(db, type, id)?.document.facts.evidence ?? []) : [];
  const files = evidence.filter(({ keeping }) => keeping === "deleted").map(({ hash }) => hash);
  return [{ type, id, created, erased, files }];
}

/** Returns the hash of the change that created a record, or undefined if the ledger has no such record. */
export function findCreation(db: Db | Tx, { type, id }: RecordRef): string | undefined {
  const first = and(eq(revisions.recordType, type), eq(revisions.recordId, id), eq(revisions.version, 1));
  return db
    .select({ hash: changes.hash })
    .from(revisions)
    .innerJoin(changes, eq(changes.id, revisions.change))
    .where(first)
    .get()?.hash;
}
