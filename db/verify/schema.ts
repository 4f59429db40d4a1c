import { emptyLedger } from "@/db/ledger/migrate";
import type { Db } from "@/db/ledger/open";
import type { Finding } from "./finding";

type Entry = { type: string; name: string; sql: string };

/** The tables, indexes and triggers of the file, compared with those of the migrations; triggers by their text too. */
export function* findSchemaFaults(db: Db): Generator<Finding, void> {
  const empty = emptyLedger();
  const expected = entriesOf(empty);
  empty.$client.close();
  const stored = entriesOf(db);
  for (const [name, { type, sql }] of expected) {
    const found = stored.get(name);
    if (!found) yield `the ${type} ${name} is missing`;
    else if (type === "trigger" && found.sql !== sql) yield `the trigger ${name} was altered`;
  }
  for (const [name, { type }] of stored) if (!expected.has(name)) yield `the ${type} ${name} is not one of Vigilia's`;
}

function entriesOf(db: Db): Map<string, Entry> {
  const rows = db.$client
    .prepare<[], Entry>("SELECT type, name, sql FROM main.sqlite_schema WHERE name NOT LIKE 'sqlite\\_%' ESCAPE '\\'")
    .all();
  return new Map(rows.map((row) => [row.name, row]));
}
