import { group } from "d3-array";
import { and, asc, inArray } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import {
  type publishedDetentions as detentions,
  publishedDetentionNames as names,
  publishedDetentionParts as parts,
} from "@/db/schema/published-detentions";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isConsented } from "./at-head";
import { consentedOn } from "./consented";
import { readSources } from "./labels";

type Row = typeof detentions.$inferSelect;

/**
 * Adds to the rows of a head their parts, the names that may be shown now, and sources. People hidden now stay hidden.
 */
export function completeDetentions(
  db: PublishedDb,
  view: View,
  rows: readonly Row[],
): (PublishedDetention | HiddenDetention)[] {
  const numbers = rows.map((row) => row.number);
  if (numbers.length === 0) return [];
  const partsOf = partsByNumber(db, view, numbers);
  const nameOf = namesByNumber(db, view, numbers);
  const sources = readSources(
    db,
    view,
    rows.flatMap((row) => row.sources),
  );
  const consented = consentedOn(db, view);
  return rows.map((stored) => {
    const { row, parts: own } = consented(stored, partsOf.get(stored.number) ?? []);
    if (row.hidden && !isCurrent(view)) return { number: row.number, headcount: row.headcount, hidden: true };
    const { fromHead: _from, toHead: _to, hidden: _not, nationalities: _parts, until: _until, ...shown } = row;
    return {
      ...shown,
      name: row.disclosure === "counted_only" ? null : (nameOf.get(row.number) ?? null),
      parts: own,
      sources: row.sources.flatMap((id) => sources.get(id) ?? []),
    };
  });
}

function partsByNumber(db: PublishedDb, view: View, numbers: number[]) {
  const rows = db
    .select()
    .from(parts)
    .where(and(inArray(parts.number, numbers), holdsAt(parts, view)))
    .orderBy(asc(parts.part))
    .all();
  const partRows = rows.map(({ number, nationality, gender, headcount }) => ({
    number,
    part: { nationality, gender, headcount },
  }));
  return new Map(
    Array.from(
      group(partRows, ({ number }) => number),
      ([number, own]) => [number, own.map(({ part }) => part)],
    ),
  );
}

function namesByNumber(db: PublishedDb, view: View, numbers: number[]): Map<number, string> {
  const rows = db
    .select()
    .from(names)
    .where(and(inArray(names.number, numbers), isConsented(names, view)))
    .all();
  return new Map(rows.map(({ number, name }) => [number, name]));
}
