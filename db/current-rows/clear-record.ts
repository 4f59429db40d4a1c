import { eq, sql } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { Db, Tx } from "@/db/ledger/open";
import { preparedStatement } from "@/db/ledger/statements";
import { citations } from "@/db/schema/citations";
import { countParts, counts } from "@/db/schema/counts";
import { detentions } from "@/db/schema/detentions";
import { evidence } from "@/db/schema/evidence";
import { groupParts, groups } from "@/db/schema/groups";
import { people, personNationalities } from "@/db/schema/people";
import { releases } from "@/db/schema/releases";
import type { RecordDocument, RecordType } from "@/domain/records/document";

/** Removes what hangs on a record and is made anew with each version. */
export function clearParts(tx: Tx, { type, id }: RecordDocument): void {
  for (const remove of parts[type] ?? []) preparedStatement(tx, remove).run({ id });
}

/** Removes the row of a record that is gone, and with it what hangs on it. */
export function removeRecord(tx: Tx, { type, id }: RecordDocument): void {
  const remove = records[type];
  if (!remove) throw new Error(`a ${type} does not go`);
  preparedStatement(tx, remove).run({ id });
}

// SQLite reads the number of a record from its text.
function removal(table: SQLiteTable, column: SQLiteColumn) {
  return (db: Db | Tx) =>
    db
      .delete(table)
      .where(eq(column, sql.placeholder("id")))
      .prepare();
}

const records: Partial<Record<RecordType, ReturnType<typeof removal>>> = {
  person: removal(people, people.id),
  group: removal(groups, groups.id),
  count: removal(counts, counts.id),
};

const parts: Partial<Record<RecordType, ReturnType<typeof removal>[]>> = {
  // A spell takes its custody periods, releases and citations with it.
  person: [removal(personNationalities, personNationalities.person), removal(detentions, detentions.person)],
  group: [
    removal(groupParts, groupParts.group),
    removal(releases, releases.group),
    removal(citations, citations.group),
  ],
  count: [removal(countParts, countParts.count), removal(citations, citations.count)],
  source: [removal(evidence, evidence.source)],
};
