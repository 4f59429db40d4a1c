import type { Db } from "../open";

const page = 2000;

/**
 * The sounds of names that the ledger knows, a page at a time, in their order: where a word is misspelt, the names
 * meant are among these. `initial`: those that begin so alone.
 */
export function* spokenNames(db: Db, initial = ""): Generator<string[]> {
  db.$client.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.people_names_terms USING fts5vocab(main, people_names, col)",
  );
  const terms = db.$client
    .prepare("SELECT term FROM temp.people_names_terms WHERE term > ? AND term < ? AND col = 'sounds' LIMIT ?")
    .pluck();
  const end = `${initial}\u{10FFFF}`;
  for (let after = initial; ; ) {
    const found = terms.all(after, end, page) as string[];
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (found.length < page || last === undefined) return;
    after = last;
  }
}
