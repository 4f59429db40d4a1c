import type { RecordRef } from "@/db/history/change-types";
import type { Tx } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import type { Reworded } from "@/domain/matching/indexed-words";

/**
 * Keeps the full-text indexes of all records of a change: `people_names` of names as they are written and as they sound,
 * `source_words` of sources. One after another, by growing numbers, with no other statement between them: else an index
 * writes out at every record what it has gathered, and of a long list that took longer than all the rest.
 * `secure-delete` of `people_names` removes words at once, not with some later merge.
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
