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
  if (type === "person") return [{ type, id, created, erased, files: [] }];
  const source = findDocument(db, type, id)?.document;
  const deleted = (source?.facts.evidence ?? []).filter(({ keeping }) => keeping === "deleted");
  const note = !source?.identity?.note;
  return [{ type, id, created, erased, files: deleted.map(({ hash }) => hash), note }];
}

/** Appends the erasure of a change's reason to the list, inside the transaction that erases it. */
export function rememberErasedNote(tx: Tx, erased: string, change: number): void {
  appendErased(fileOf(tx), erasedNote(tx, erased, change));
}

/** Returns the list entry for the reason of a change that the change with the hash `erased` erases. */
export function erasedNote(db: Db | Tx, erased: string, change: number): ErasedRecord[] {
  const created = db.select({ hash: changes.hash }).from(changes).where(eq(changes.id, change)).get()?.hash;
  return created === undefined ? [] : [{ type: "note", id: String(change), created, erased, files: [] }];
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
