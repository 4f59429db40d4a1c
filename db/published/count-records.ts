import { and, count, inArray, type SQL, sql } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import type { publishedDetentionParts, publishedDetentions } from "@/db/schema/published-detentions";
import type { publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";
import type { publishedDetentionTotals, publishedReleaseTotals } from "@/db/schema/published-totals";
import type { View } from "@/domain/view/view";
import { holdsAt } from "./at-head";

type Rows = typeof publishedReleases | typeof publishedDetentions;
type Parts = typeof publishedReleaseParts | typeof publishedDetentionParts;
type Totals = typeof publishedReleaseTotals | typeof publishedDetentionTotals;

export type Counted = { records: number; persons: number };

const nothing: Counted = { records: 0, persons: 0 };

/**
 * Counts the records in the cells that a WHERE selects, and their persons. With `theirs`, counts only persons in cells
 * that also match it.
 */
export function countTotals(db: PublishedDb, table: Totals, where: SQL | undefined, theirs?: SQL): Counted {
  const persons = theirs ? sql`CASE WHEN ${theirs} THEN ${table.persons} END` : table.persons;
  return (
    db
      .select({ records: sumOf(table.records), persons: sumOf(persons) })
      .from(table)
      .where(where)
      .get() ?? nothing
  );
}

/** Counts the rows that a WHERE selects, and their persons. */
export function countRows(db: PublishedDb, table: Rows, where: SQL | undefined): Counted {
  return (
    db
      .select({ records: count(), persons: sumOf(table.headcount) })
      .from(table)
      .where(where)
      .get() ?? nothing
  );
}

/**
 * Counts the rows that a nationality filter selects at a head, and the persons with that nationality. `theirs` selects
 * the parts of that nationality. Parts are read only for rows with several nationalities; in all others every person
 * matches.
 */
export function countOfNationality(
  db: PublishedDb,
  view: View,
  { rows, parts }: { rows: Rows; parts: Parts },
  where: SQL | undefined,
  theirs: SQL | undefined,
): Counted {
  const isMixed = sql`instr(${rows.nationalities}, ' ')`;
  const alike = sumOf(sql`CASE WHEN ${isMixed} THEN 0 ELSE ${rows.headcount} END`);
  const found = db.select({ records: count(), persons: alike }).from(rows).where(where).get() ?? nothing;
  const mixed = db.select({ number: rows.number }).from(rows).where(and(where, isMixed));
  const others = db
    .select({ persons: sumOf(parts.headcount) })
    .from(parts)
    .where(and(inArray(parts.number, mixed), holdsAt(parts, view), theirs))
    .get();
  return { records: found.records, persons: found.persons + (others?.persons ?? 0) };
}

function sumOf(value: SQL | Rows["headcount"] | Parts["headcount"] | Totals["persons" | "records"]) {
  return sql<number>`coalesce(sum(${value}), 0)`;
}
