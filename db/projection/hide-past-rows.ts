import { group } from "d3-array";
import { and, eq, isNotNull, isNull } from "drizzle-orm";
import { inList } from "@/db/ledger/in-list";
import type { Tx } from "@/db/ledger/open";
import { publishedDetentionParts, publishedDetentions } from "@/db/schema/published-detentions";
import { publishedNamedMembers, publishedReleaseParts, publishedReleases } from "@/db/schema/published-releases";
import { type Disclosed, disclosesLess } from "@/domain/changelog/discloses-less";
import type { PublishedRows } from "@/domain/projection/rows";

type Steps = readonly { before: PublishedRows; after: PublishedRows }[];

const tables = {
  releases: { rows: publishedReleases, parts: publishedReleaseParts },
  detentions: { rows: publishedDetentions, parts: publishedDetentionParts },
} as const;

const kinds = ["releases", "detentions"] as const;

/**
 * Updates the past rows of a change's releases and detentions: `hidden` is true if the record now discloses less than
 * the row, and `until` is the day on which today's consent ends. Call this after the change's rows have ended and begun.
 */
export function hidePastRows(tx: Tx, steps: Steps): void {
  for (const kind of kinds) {
    const shown = steps.flatMap(({ before, after }) => [...before[kind], ...after[kind]]);
    const numbers = [...new Set(shown.map(({ number }) => number))];
    if (numbers.length > 0) hideRows(tx, kind, numbers);
  }
}

function hideRows(tx: Tx, kind: (typeof kinds)[number], all: readonly number[]) {
  const { rows, parts } = tables[kind];
  const past = tx
    .selectDistinct({ number: rows.number })
    .from(rows)
    .where(and(inList(rows.number, all), isNotNull(rows.toHead)))
    .all();
  const numbers = past.map(({ number }) => number);
  if (numbers.length === 0) return;
  const partsOf = group(
    tx.select().from(parts).where(inList(parts.number, numbers)).all(),
    ({ number, fromHead }) => `${number} ${fromHead}`,
  );
  const versions = tx.select().from(rows).where(inList(rows.number, numbers)).orderBy(rows.fromHead).all();
  const named = groupsNamedNow(tx, kind, numbers);
  for (const own of group(versions, ({ number }) => number).values()) {
    const withParts = (row: (typeof own)[number]): Disclosed => ({
      ...row,
      parts: partsOf.get(`${row.number} ${row.fromHead}`) ?? [],
    });
    const current =
      own.find(({ toHead }) => toHead === null) ?? (named.has(own[0]?.number ?? 0) ? own.at(-1) : undefined);
    const now = current && withParts(current);
    for (const then of own) {
      const hidden = then.toHead !== null && then !== current && disclosesLess(now, withParts(then));
      const until = current?.until ?? null;
      const isRow = (table: typeof rows | typeof parts) =>
        and(eq(table.number, then.number), eq(table.fromHead, then.fromHead));
      if (until !== then.until) tx.update(rows).set({ until }).where(isRow(rows)).run();
      if (hidden === then.hidden) continue;
      for (const table of [rows, parts]) tx.update(table).set({ hidden }).where(isRow(table)).run();
    }
  }
}

/**
 * Returns the groups of whom everybody or somebody is named now. A group without a current row was not taken back if its
 * people have public records of their own.
 */
function groupsNamedNow(tx: Tx, kind: (typeof kinds)[number], numbers: readonly number[]): Set<number | null> {
  const { release, detention, toHead } = publishedNamedMembers;
  const number = kind === "releases" ? release : detention;
  const rows = tx.selectDistinct({ number }).from(publishedNamedMembers);
  const now = rows.where(and(inList(number, [...numbers]), isNull(toHead))).all();
  return new Set(now.map((row) => row.number));
}
