import type { Db } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import { nameRow } from "@/db/published/name-rows";
import { indexedWords } from "@/domain/matching/indexed-words";
import { soundsOf } from "@/domain/matching/sounds-of";
import type { RecordDocument } from "@/domain/records/document";
import { searchKey } from "@/domain/values/search-key";
import type { Finding } from "./finding";

type Words = { words: string; sounds: string };

const indexes = {
  person: { table: "people_names", query: "SELECT words, sounds FROM people_names WHERE rowid = ?", records: "people" },
  source: {
    table: "source_words",
    query: "SELECT words, '' AS sounds FROM source_words WHERE rowid = ?",
    records: "sources",
  },
};

/** Returns what is wrong with the words by which the desk finds a person or a source. */
export function wordFaults(db: Db, document: RecordDocument): string[] {
  if (document.type !== "person" && document.type !== "source") return [];
  const { table, query } = indexes[document.type];
  const { words, sounds } = indexedWords(document);
  const stored = statementOf(db, query).get(Number(document.id)) as Words | undefined;
  if (words === "") return stored ? [`the search index ${table} has words of it, but should not`] : [];
  if (!stored) return [`the search index ${table} lacks its words`];
  return stored.words === words && stored.sounds === sounds ? [] : [`the search index ${table} has other words`];
}

/** Yields the entries of the desk's search indexes that belong to no record. */
export function* strayWords(db: Db): Generator<string, void> {
  for (const [type, { table, records }] of Object.entries(indexes)) {
    const query = `SELECT rowid FROM ${table} WHERE rowid NOT IN (SELECT id FROM ${records})`;
    for (const id of db.$client.prepare<[], number>(query).pluck().iterate()) {
      yield `${type} ${id}: the search index ${table} has words of it, but there is no such record`;
    }
  }
}

type Named = { number: number; name: string };

/** The index of public names, compared with the public names. */
export function* findPublicWordFaults(db: Db): Generator<Finding, void> {
  const find = db.$client.prepare<[number], Words>("SELECT words, sounds FROM published_name_words WHERE rowid = ?");
  let done = 0;
  const total = Number(db.$client.prepare("SELECT count(*) FROM published_name_words").pluck().get());
  const lists = [
    { kind: "release", table: "published_names" },
    { kind: "detention", table: "published_detention_names" },
  ] as const;
  for (const { kind, table } of lists) {
    for (const { number, name } of db.$client.prepare<[], Named>(`SELECT number, name FROM ${table}`).iterate()) {
      const stored = find.get(nameRow(kind, number));
      if (stored?.words !== searchKey(name) || stored.sounds !== soundsOf(name)) {
        yield `${kind} ${number}: published_name_words does not have the words of its public name`;
      }
      done += 1;
      if (done % 1000 === 0) yield { done, total: Math.max(done, total) };
    }
  }
  const strays = db.$client
    .prepare<[], number>(
      `SELECT rowid FROM published_name_words WHERE rowid NOT IN (SELECT number * 2 FROM published_names)
       AND rowid NOT IN (SELECT number * 2 + 1 FROM published_detention_names)`,
    )
    .pluck();
  for (const row of strays.iterate()) {
    const kind = row % 2 === 0 ? "release" : "detention";
    yield `${kind} ${Math.floor(row / 2)}: published_name_words has words of it, but its name is not public`;
  }
}
