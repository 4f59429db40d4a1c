import { isDeepStrictEqual } from "node:util";
import { group } from "d3-array";
import { and, isNull } from "drizzle-orm";
import type { SQLiteColumn, SQLiteTable } from "drizzle-orm/sqlite-core";
import { inList } from "@/db/ledger/in-list";
import type { Tx } from "@/db/ledger/open";
import { insertRows } from "@/db/ledger/statements";
import { publishedCountParts, publishedCountReviews, publishedCounts } from "@/db/schema/published-counts";
import {
  publishedDetentionNames,
  publishedDetentionParts,
  publishedDetentions,
} from "@/db/schema/published-detentions";
import {
  publishedFacilities,
  publishedMilestones,
  publishedPublishers,
  publishedSettings,
  publishedSources,
} from "@/db/schema/published-labels";
import {
  publishedNamedMembers,
  publishedNames,
  publishedReleaseParts,
  publishedReleases,
} from "@/db/schema/published-releases";
import type { PublishedRows } from "@/domain/projection/rows";
import { hidePastRows } from "./hide-past-rows";
import { applyTally, nationalitiesOf, tallyEnding } from "./totals";

type HeadedTable = SQLiteTable & { fromHead: SQLiteColumn; toHead: SQLiteColumn };
type Key = string | number;

/** Tables of names. They have no heads: the current names apply to every head. */
export const headless = { names: publishedNames, detentionNames: publishedDetentionNames };

/** Each kind of published row: its table, and the column that links rows to their record. */
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
  namedMembers: { table: publishedNamedMembers, column: publishedNamedMembers.release, key: (row) => row.release },
  counts: { table: publishedCounts, column: publishedCounts.id, key: (row) => row.id },
  countParts: { table: publishedCountParts, column: publishedCountParts.count, key: (row) => row.count },
  countReviews: { table: publishedCountReviews, column: publishedCountReviews.id, key: (row) => row.id },
  sources: { table: publishedSources, column: publishedSources.id, key: (row) => row.id },
  publishers: { table: publishedPublishers, column: publishedPublishers.id, key: (row) => row.id },
  facilities: { table: publishedFacilities, column: publishedFacilities.id, key: (row) => row.id },
  milestones: { table: publishedMilestones, column: publishedMilestones.id, key: (row) => row.id },
  settings: { table: publishedSettings, column: publishedSettings.id, key: (row) => row.id },
};

const headedKinds = Object.keys(headed) as (keyof typeof headed)[];
const headlessKinds = Object.keys(headless) as (keyof typeof headless)[];

/** True if two projections of a record show the public the same. */
export function sameRows(one: PublishedRows, other: PublishedRows): boolean {
  return isDeepStrictEqual(one, other);
}

/**
 * Ends the current rows of a change's records at a head, then inserts their new rows. Ending comes first, because a
 * merge can move a release from one person to another, and its published row keeps its key. All records of a change
 * that made a head get new rows, even equal ones. So a replay of the history produces the same rows after an erasure.
 */
export function applyProjection(tx: Tx, steps: readonly Projected[], head: number) {
  const before = steps.map((step) => step.before);
  const tally = tallyEnding(tx, before);
  for (const kind of headedKinds) endKind(tx, kind, before, head);
  for (const kind of headlessKinds) hideNames(tx, kind, before);
  beginRows(tx, steps, head);
  applyTally(
    tx,
    tally,
    steps.map((step) => step.after),
  );
  hidePastRows(tx, steps);
}

/** The published rows of a record before and after a change. */
export type Projected = { before: PublishedRows; after: PublishedRows };

function endKind<K extends keyof typeof headed>(tx: Tx, kind: K, before: readonly PublishedRows[], head: number) {
  const { table, column, key } = headed[kind];
  const keys = new Set(before.flatMap((rows) => (rows[kind] as PublishedRows[K]).map((row) => key(row))));
  if (keys.size === 0) return;
  tx.update(table)
    .set({ toHead: head })
    .where(and(inList(column, [...keys]), isNull(table.toHead)))
    .run();
}

function hideNames(tx: Tx, kind: keyof typeof headless, before: readonly PublishedRows[]) {
  const table = headless[kind];
  const hidden = before.flatMap((rows) => rows[kind].map((row) => row.number));
  if (hidden.length > 0) tx.delete(table).where(inList(table.number, hidden)).run();
}

function beginRows(tx: Tx, steps: readonly Projected[], head: number) {
  for (const kind of headedKinds) {
    const rows = steps.flatMap(({ after }): object[] => storedRows(after, kind));
    insertRows(tx, headed[kind].table, rows, { fromHead: head, hidden: false });
  }
  for (const kind of headlessKinds) {
    const rows = steps.flatMap(({ after }) => after[kind]);
    insertRows(tx, headless[kind], rows);
  }
}

/** Returns the rows of one kind as stored. Releases and detentions include the nationalities of their parts. */
function storedRows(after: PublishedRows, kind: keyof typeof headed): object[] {
  if (kind !== "releases" && kind !== "detentions") return after[kind];
  const parts: { number: number; nationality: string }[] =
    kind === "releases" ? after.releaseParts : after.detentionParts;
  const partsOf = group(parts, ({ number }) => number);
  return after[kind].map((row) => ({ ...row, nationalities: nationalitiesOf(partsOf.get(row.number) ?? []) }));
}
