import type { RecordRef } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import type { Reworded } from "@/domain/matching/indexed-words";

/**
 * Updates the full-text indexes for all records of a change: `people_names` (names as written and as they sound) and
 * `source_words`. Records must come in ascending order, with no other statement in between. Otherwise the index flushes
 * its pending words at every record, which for a long list takes longer than everything else. `secure-delete` on
 * `people_names` removes deleted words at once, not at a later merge.
 */
export function indexWords(tx: Tx, records: readonly (RecordRef & { words: Reworded })[]) {
  const reworded = records.filter(({ words: { before, after } }) => {
    return before.words !== after.words || before.sounds !== after.sounds;
  });
  for (const { type, id, words } of reworded.toSorted((one, other) => Number(one.id) - Number(other.id))) {
    const { add, remove, columns } = indexes[type as keyof typeof indexes];
    const { before, after } = words;
    if (before.words !== "") statementOf(tx, remove).run(Number(id));
    if (after.words !== "") statementOf(tx, add).run(Number(id), ...columns.map((column) => after[column]));
  }
}

const indexes = {
  person: {
    remove: "DELETE FROM people_names WHERE rowid = ?",
    add: "INSERT INTO people_names (rowid, words, sounds) VALUES (?, ?, ?)",
    columns: ["words", "sounds"],
  },
  source: {
    remove: "DELETE FROM source_words WHERE rowid = ?",
    add: "INSERT INTO source_words (rowid, words) VALUES (?, ?)",
    columns: ["words"],
  },
} as const;
