import { group } from "d3-array";
import type { SQLiteTable } from "drizzle-orm/sqlite-core";
import { ownTables, partTables, type RecordRows, type StoredRow } from "@/db/history/stored-row";
import type { Tx } from "@/db/ledger/open";
import { insertRows, upsertRow } from "@/db/ledger/statements";
import type { RecordDocument } from "@/domain/records/document";
import { clearParts, removeRecord } from "./clear-record";
import { storeUnfinished } from "./store-unfinished";
import { storeWaiting } from "./store-waiting";

/** A record as it shall stand, its new version, what waits for review, and its rows: none of one that is gone. */
export type Stored = { document: RecordDocument; version: number; waits: boolean; rows: RecordRows | undefined };

/**
 * Writes the rows of all records of a change. First what they had is taken away, so that a part may go from one to the
 * other; then rows are written table by table, which of a long list is quicker than record by record. `writer`: who
 * altered them; null where somebody only decided on them.
 */
export function storeRecords(tx: Tx, records: readonly Stored[], writer: string | null): void {
  for (const { document, version, waits, rows } of records) {
    storeWaiting(tx, document, version, waits);
    storeUnfinished(tx, document, version, writer);
    if (!rows) removeRecord(tx, document);
    else if (version > 1) clearParts(tx, document);
  }
  const standing = records.flatMap(({ version, rows }) => (rows ? [{ version, ...rows }] : []));
  const fresh = standing.flatMap(({ version, own }) => (version === 1 ? own : []));
  insertByTable(tx, ownTables, fresh);
  for (const { version, own } of standing) if (version > 1) upsertRow(tx, own.table as SQLiteTable, own.row);
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
