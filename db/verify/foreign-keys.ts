import type { Db } from "@/db/ledger/open";
import type { Finding } from "./finding";

type Dangling = { table: string; rowid: number | null; parent: string };

/** References to rows that do not exist. */
export function* findDanglingReferences(db: Db): Generator<Finding, void> {
  for (const { table, rowid, parent } of db.$client.prepare<[], Dangling>("PRAGMA foreign_key_check").iterate()) {
    yield `${table}: row ${rowid ?? "without a number"} refers to a row of ${parent} that does not exist`;
  }
}
