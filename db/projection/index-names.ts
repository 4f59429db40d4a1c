import { sql } from "drizzle-orm";
import type { Tx } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import { nameRow } from "@/db/published/name-rows";
import { soundsOf } from "@/domain/matching/sounds-of";
import type { NameRow } from "@/domain/projection/rows";
import { searchKey } from "@/domain/values/search-key";
import type { Projected } from "./apply";

/**
 * Updates the index of public names (`published_name_words`) for a change's records. `secure-delete` removes the words
 * of a hidden name at once. Rows are written in ascending order with no other statement in between; otherwise the index
 * flushes its pending words at each row.
 */
export function indexNames(tx: Tx, steps: readonly Projected[]): void {
  const before = namesByRow(steps.map((step) => step.before));
  const after = namesByRow(steps.map((step) => step.after));
  const rows = [...new Set([...before.keys(), ...after.keys()])].filter((row) => before.get(row) !== after.get(row));
  rows.sort((a, b) => a - b);
  const remove = statementOf(tx, "DELETE FROM published_name_words WHERE rowid = ?");
  for (const row of rows) if (before.has(row)) remove.run(row);
  insertNames(
    tx,
    rows.flatMap((row) => {
      const name = after.get(row);
      return name === undefined ? [] : [{ row, name }];
    }),
  );
}

/** Builds the index again from the public names. Deleting its rows one by one would take four times as long. */
export function reindexNames(tx: Tx): void {
  for (const text of ["DROP TABLE published_name_words", ...emptyIndex]) tx.run(sql.raw(text));
  const names = statementOf(
    tx,
    `SELECT number * 2 AS row, name FROM published_names
     UNION ALL SELECT number * 2 + 1, name FROM published_detention_names ORDER BY row`,
  ).all() as { row: number; name: string }[];
  insertNames(tx, names);
}

const emptyIndex = [
  `CREATE VIRTUAL TABLE published_name_words USING fts5(
    words, sounds, tokenize = 'unicode61 remove_diacritics 2', prefix = '2 3', detail = 'column'
  )`,
  "INSERT INTO published_name_words (published_name_words, rank) VALUES ('secure-delete', 1)",
];

function insertNames(tx: Tx, names: readonly { row: number; name: string }[]): void {
  const insert = statementOf(tx, "INSERT INTO published_name_words (rowid, words, sounds) VALUES (?, ?, ?)");
  for (const { row, name } of names) insert.run(row, searchKey(name), soundsOf(name));
}

function namesByRow(rows: readonly { names: NameRow[]; detentionNames: NameRow[] }[]): Map<number, string> {
  return new Map(
    rows.flatMap(({ names, detentionNames }) => [
      ...names.map(({ number, name }) => [nameRow("release", number), name] as const),
      ...detentionNames.map(({ number, name }) => [nameRow("detention", number), name] as const),
    ]),
  );
}
