import { group } from "d3-array";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { ownTables, partTables, type RecordRows, type StoredRow } from "@/db/history/stored-row";
import type { Tx } from "@/db/ledger/open";
import { insertRows, upsertRow } from "@/db/ledger/statements";
import type { RecordDocument } from "@/domain/records/document";
import { clearParts, removeRecord } from "./clear-record";
import { storeMarks } from "./store-marks";
import { storeUnfinished } from "./store-unfinished";

/** A new state of a record: version, whether it waits for review, and its rows (undefined if the record is gone). */
export type Stored = { document: RecordDocument; version: number; waits: boolean; rows: RecordRows | undefined };

/**
 * Writes the rows of all records of a change. First deletes all old rows, so that a part can move between records. Then
 * inserts table by table, which is faster for long lists than record by record. `writer` is the user who changed the
 * content; null if the change was only a decision. `isReturn`: the decision returned them to their authors.
 */
export function storeRecords(tx: Tx, records: readonly Stored[], writer: string | null, isReturn: boolean): void {
  for (const { document, version, waits, rows } of records) {
    storeMarks(tx, document, version, { waits, isReturn });
    storeUnfinished(tx, document, version, writer);
    if (!rows) removeRecord(tx, document);
    else if (version > 1) clearParts(tx, document);
  }
  const standing = records.flatMap(({ version, rows }) => (rows ? [{ version, ...rows }] : []));
  const fresh = standing.flatMap(({ version, own }) => (version === 1 && own ? own : []));
  insertByTable(tx, ownTables, fresh);
  for (const { version, own } of standing) if (version > 1 && own) upsertRow(tx, own.table as SQLiteTable, own.row);
  insertByTable(
    tx,
    partTables,
    standing.flatMap(({ parts }) => parts),
  );
}

function insertByTable(tx: Tx, tables: readonly SQLiteTable[], list: readonly StoredRow[]): void {
  const rows = group(list, ({ table }) => table);
  for (const table of tables) {
    insertRows(
      tx,
      table,
      (rows.get(table) ?? []).map(({ row }) => row),
    );
  }
}
