import { inArray } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { people } from "@/db/schema/people";

/** Returns the names of people by id. People who are no longer in the ledger are left out. */
export function listPersonNames(db: Db, ids: readonly string[]): Map<string, string> {
  const { id, givenNames, surnames } = people;
  const rows = db
    .select({ id, givenNames, surnames })
    .from(people)
    .where(inArray(id, [...new Set(ids)].map(Number)))
    .all();
  return new Map(rows.map((row) => [String(row.id), `${row.givenNames} ${row.surnames}`.trim()]));
}
