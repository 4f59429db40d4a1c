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

/** Deletes the part rows of a record, which each version replaces. */
export function clearParts(tx: Tx, { type, id }: RecordDocument): void {
  for (const remove of parts[type] ?? []) preparedStatement(tx, remove).run({ id });
}

/** Deletes the row of a record that is gone, and its part rows. */
export function removeRecord(tx: Tx, { type, id }: RecordDocument): void {
  const remove = records[type];
  if (!remove) throw new Error(`a ${type} cannot be removed`);
  preparedStatement(tx, remove).run({ id });
}

// SQLite converts the id from text to a number.
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
  // Deleting a detention also deletes its custody periods, releases and citations.
  person: [removal(personNationalities, personNationalities.person), removal(detentions, detentions.person)],
  group: [
    removal(groupParts, groupParts.group),
    removal(releases, releases.group),
    removal(citations, citations.group),
  ],
  count: [removal(countParts, countParts.count), removal(citations, citations.count)],
  source: [removal(evidence, evidence.source)],
};
