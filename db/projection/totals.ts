import { group } from "d3-array";
import { and, getTableName, isNull } from "drizzle-orm";
import { inList } from "@/db/ledger/in-list";
import type { Tx } from "@/db/ledger/open";
import { statementOf } from "@/db/ledger/statements";
import { publishedDetentionParts, publishedDetentions } from "@/db/schema/published-detentions";
import { publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";
import { publishedDetentionTotals, publishedReleaseTotals } from "@/db/schema/published-totals";
import type { DetentionRow, PublishedRows, ReleaseRow } from "@/domain/projection/rows";

/** The tables of totals. They have no heads, because they sum only the current rows. */
export const totals = { releases: publishedReleaseTotals, detentions: publishedDetentionTotals };

type Kind = keyof typeof totals;
type Row = { number: number; values: (string | number | null)[] };
type Part = { number: number; part: number; nationality: string; headcount: number };

/** The growth of each cell, keyed by the cell's values as JSON. */
type Cells = Map<string, Cell>;
type Cell = { values: Row["values"]; records: number; persons: number };

/** The change in the totals that one change makes; negative for rows that end. */
export type Tally = Record<Kind, Cells>;

/** The columns that identify a cell, in the order of the index. */
const columns = {
  releases: ["nationalities", "nationality", "federal_entity", "facility", "kind", "verification", "verified_by"],
  detentions: ["nationalities", "nationality", "federal_entity", "facility", "custody", "ended", "again"],
};

/** Returns the value of the column `nationalities` for a row with these parts. */
export function nationalitiesOf(parts: readonly Pick<Part, "nationality">[]): string {
  return [...new Set(parts.map(({ nationality }) => nationality))].sort().join(" ");
}

/** Returns the tally of some records' current rows, negated. Call this before these rows end. */
export function tallyEnding(tx: Tx, before: readonly PublishedRows[]): Tally {
  const tally: Tally = { releases: new Map(), detentions: new Map() };
  const released = before.flatMap((rows) => rows.releases.map(({ number }) => number));
  if (released.length > 0) {
    const { rows, parts } = readReleases(tx, released);
    count(tally.releases, rows.map(releaseCell), parts, -1);
  }
  const detained = before.flatMap((rows) => rows.detentions.map(({ number }) => number));
  if (detained.length > 0) {
    const { rows, parts } = readDetentions(tx, detained);
    count(tally.detentions, rows.map(detentionCell), parts, -1);
  }
  return tally;
}

/** Adds the new rows of a change to its tally, then the tally to the totals. */
export function applyTally(tx: Tx, tally: Tally, after: readonly PublishedRows[]): void {
  const all = <K extends keyof PublishedRows>(kind: K) =>
    after.flatMap((rows): readonly PublishedRows[K][number][] => rows[kind]);
  count(tally.releases, all("releases").map(releaseCell), all("releaseParts"), 1);
  count(tally.detentions, all("detentions").map(detentionCell), all("detentionParts"), 1);
  for (const kind of ["releases", "detentions"] as const) addToTotals(tx, kind, [...tally[kind].values()]);
}

function releaseCell(
  row: Pick<ReleaseRow, "number" | "federalEntity" | "facility" | "kind" | "verification" | "verifiedBy">,
): Row {
  const { number, federalEntity, facility, kind, verification, verifiedBy } = row;
  return { number, values: [federalEntity, facility, kind, verification, verifiedBy] };
}

function detentionCell(
  row: Pick<DetentionRow, "number" | "federalEntity" | "facility" | "custody" | "ended" | "ordinal">,
): Row {
  const { number, federalEntity, facility, custody, ended, ordinal } = row;
  return { number, values: [federalEntity, facility, custody, ended, ordinal > 1 ? 1 : 0] };
}

function count(cells: Cells, rows: readonly Row[], parts: readonly Part[], sign: 1 | -1) {
  const partsOf = group(parts, ({ number }) => number);
  for (const row of rows) {
    const own = partsOf.get(row.number) ?? [];
    const nationalities = nationalitiesOf(own);
    for (const { part, nationality, headcount } of own) {
      const values = [nationalities, nationality, ...row.values];
      const key = JSON.stringify(values);
      const cell = cells.get(key) ?? { values, records: 0, persons: 0 };
      cells.set(key, cell);
      if (part === 0) cell.records += sign;
      cell.persons += sign * headcount;
    }
  }
}

function addToTotals(tx: Tx, kind: Kind, cells: readonly Cell[]) {
  const moved = cells.filter(({ records, persons }) => records !== 0 || persons !== 0);
  if (moved.length === 0) return;
  const table = getTableName(totals[kind]);
  const named = columns[kind];
  // A cell with NULL in a column has no usable primary key, so the lookup uses `IS`.
  const found = named.map((column) => `${column} IS ?`).join(" AND ");
  const grow = statementOf(tx, `UPDATE ${table} SET records = records + ?, persons = persons + ? WHERE ${found}`);
  const places = named.map(() => "?").join(", ");
  const insert = statementOf(
    tx,
    `INSERT INTO ${table} (records, persons, ${named.join(", ")}) VALUES (?, ?, ${places})`,
  );
  for (const { records, persons, values } of moved) {
    if (grow.run(records, persons, ...values).changes === 0) insert.run(records, persons, ...values);
  }
  statementOf(tx, `DELETE FROM ${table} WHERE records = 0 AND persons = 0`).run();
}

function readReleases(tx: Tx, numbers: readonly number[]) {
  const { number, federalEntity, facility, kind, verification, verifiedBy, toHead } = publishedReleases;
  const rows = tx
    .select({ number, federalEntity, facility, kind, verification, verifiedBy })
    .from(publishedReleases)
    .where(and(inList(number, numbers), isNull(toHead)))
    .all();
  return { rows, parts: readParts(tx, publishedReleaseParts, numbers) };
}

function readDetentions(tx: Tx, numbers: readonly number[]) {
  const { number, federalEntity, facility, custody, ended, ordinal, toHead } = publishedDetentions;
  const rows = tx
    .select({ number, federalEntity, facility, custody, ended, ordinal })
    .from(publishedDetentions)
    .where(and(inList(number, numbers), isNull(toHead)))
    .all();
  return { rows, parts: readParts(tx, publishedDetentionParts, numbers) };
}

function readParts(
  tx: Tx,
  table: typeof publishedReleaseParts | typeof publishedDetentionParts,
  numbers: readonly number[],
): Part[] {
  const { number, part, nationality, headcount, toHead } = table;
  return tx
    .select({ number, part, nationality, headcount })
    .from(table)
    .where(and(inList(number, numbers), isNull(toHead)))
    .all();
}
