import type { Db } from "@/db/ledger/open";

const page = 2000;

/**
 * Yields the sound codes of all names in the ledger, in order, page by page. The intended names of a misspelt word are
 * among them.
 */
export function* spokenNames(db: Db): Generator<string[]> {
  db.$client.exec(
    "CREATE VIRTUAL TABLE IF NOT EXISTS temp.people_names_terms USING fts5vocab(main, people_names, col)",
  );
  const terms = db.$client
    .prepare("SELECT term FROM temp.people_names_terms WHERE term > ? AND col = 'sounds' LIMIT ?")
    .pluck();
  for (let after = ""; ; ) {
    const found = terms.all(after, page) as string[];
    if (found.length > 0) yield found;
    const last = found.at(-1);
    if (found.length < page || last === undefined) return;
    after = last;
  }
}
