import type { NameKeys } from "@/domain/matching/name-keys";
import type { Tx } from "../open";
import { statementOf } from "../prepared";

/** Puts somebody's names into the full-text index `people_names`: as they are written, and as they sound. */
export function indexNames(tx: Tx, person: number, { words, sounds }: NameKeys) {
  if (words === "") return;
  statementOf(tx, "INSERT INTO people_names (rowid, words, sounds) VALUES (?, ?, ?)").run(person, words, sounds);
}

/** Takes somebody out of the index. Its `secure-delete` removes the words at once, not with some later merge. */
export function forgetNames(tx: Tx, person: number) {
  statementOf(tx, "DELETE FROM people_names WHERE rowid = ?").run(person);
}
