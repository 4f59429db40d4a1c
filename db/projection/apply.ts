import { isDeepStrictEqual } from "node:util";
import { and, inArray, isNull } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import type { PublishedRows } from "@/domain/projection/rows";
import type { Tx } from "../open";
import { publishedCountParts, publishedCounts } from "../schema/published-counts";
import { publishedDetentionNames, publishedDetentionParts, publishedDetentions } from "../schema/published-detentions";
import {
  publishedFacilities,
  publishedMilestones,
  publishedPublishers,
  publishedSettings,
  publishedSources,
} from "../schema/published-labels";
import { publishedNames, publishedReleaseParts, publishedReleases } from "../schema/published-releases";

type HeadedTable = SQLiteTable & { toHead: SQLiteColumn };
type Key = string | number;

/** Names, by number: they hold for every head at once. */
export const headless = { names: publishedNames, detentionNames: publishedDetentionNames };

/** Each kind of published row: its table, and the key by which its record's rows are found again. */
export const headed: {
  [K in Exclude<keyof PublishedRows, keyof typeof headless>]: {
    table: HeadedTable;
    column: SQLiteColumn;
    key: (row: PublishedRows[K][number]) => Key;
  };
} = {
  releases: { table: publishedReleases, column: publishedReleases.number, key: (row) => row.number },
  releaseParts: { table: publishedReleaseParts, column: publishedReleaseParts.number, key: (row) => row.number },
  detentions: { table: publishedDetentions, column: publishedDetentions.number, key: (row) => row.number },
  detentionParts: { table: publishedDetentionParts, column: publishedDetentionParts.number, key: (row) => row.number },
  counts: { table: publishedCounts, column: publishedCounts.id, key: (row) => row.id },
  countParts: { table: publishedCountParts, column: publishedCountParts.count, key: (row) => row.count },
  sources: { table: publishedSources, column: publishedSources.id, key: (row) => row.id },
  publishers: { table: publishedPublishers, column: publishedPublishers.id, key: (row) => row.id },
  facilities: { table: publishedFacilities, column: publishedFacilities.id, key: (row) => row.id },
  milestones: { table: publishedMilestones, column: publishedMilestones.id, key: (row) => row.id },
  settings: { table: publishedSettings, column: publishedSettings.id, key: (row) => row.id },
};

/** Do two projections of a record show the public the same? */
export function sameRows(one: PublishedRows, other: PublishedRows): boolean {
  return isDeepStrictEqual(one, other);
}

/**
 * Ends a record's rows at a head and begins its new ones there. Rows of a record in a change that made a head begin
 * anew even where they are equal, so that replaying the history makes the same rows after an erasure too.
 */
export function applyProjection(tx: Tx, before: PublishedRows, after: PublishedRows, head: number) {
  for (const kind of Object.keys(headed) as (keyof typeof headed)[]) replaceRows(tx, kind, before, after, head);
  for (const kind of Object.keys(headless) as (keyof typeof headless)[]) replaceNames(tx, kind, before, after);
}

function replaceNames(tx: Tx, kind: keyof typeof headless, before: PublishedRows, after: PublishedRows) {
  const table = headless[kind];
  const hidden = before[kind].map((row) => row.number);
  if (hidden.length > 0) tx.delete(table).where(inArray(table.number, hidden)).run();
  if (after[kind].length > 0) tx.insert(table).values(after[kind]).run();
}

function replaceRows<K extends keyof typeof headed>(
  tx: Tx,
  kind: K,
  before: PublishedRows,
  after: PublishedRows,
  head: number,
) {
  const { table, column, key } = headed[kind];
  const keys = [...new Set((before[kind] as PublishedRows[K]).map((row) => key(row)))];
  if (keys.length > 0) {
    tx.update(table)
      .set({ toHead: head })
      .where(and(inArray(column, keys), isNull(table.toHead)))
      .run();
  }
  const rows = after[kind].map((row) => ({ ...row, fromHead: head, toHead: null }));
  if (rows.length > 0) tx.insert(table).values(rows).run();
}
