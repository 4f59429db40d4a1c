import { sql } from "drizzle-orm";
import { soundsOf } from "@/domain/matching/sounds-of";
import { searchKey } from "@/domain/people/search-key";
import type { Tx } from "../open";

/** Puts somebody's names into the full-text index `people_names`: as they are written, and as they sound. */
export function indexNames(tx: Tx, person: number, ...names: string[]) {
  const [words, sounds] = [searchKey(...names), soundsOf(...names)];
  if (words === "") return;
  tx.run(sql`INSERT INTO people_names (rowid, words, sounds) VALUES (${person}, ${words}, ${sounds})`);
}

/** Takes somebody out of the index. Its `secure-delete` removes the words at once, not with some later merge. */
export function forgetNames(tx: Tx, person: number) {
  tx.run(sql`DELETE FROM people_names WHERE rowid = ${person}`);
}
