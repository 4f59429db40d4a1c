import { group } from "d3-array";
import { and, asc, inArray, not } from "drizzle-orm";
import type { HiddenDetention, PublishedDetention } from "@/domain/detentions/published-detention";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import {
  publishedDetentions as detentions,
  publishedDetentionNames as names,
  publishedDetentionParts as parts,
} from "../schema/published-detentions";
import { holdsAt } from "./at-head";
import { isShownNow } from "./detention-conditions";
import { readSources } from "./labels";

type Row = typeof detentions.$inferSelect;

/** Rows of a head with their parts, the names that may be shown now, and sources. Who is hidden now stays hidden. */
export function completeDetentions(
  db: PublishedDb,
  view: View,
  rows: readonly Row[],
): (PublishedDetention | HiddenDetention)[] {
  const numbers = rows.map((row) => row.number);
  if (numbers.length === 0) return [];
  const hidden = hiddenNow(db, view, numbers);
  const partsOf = partsByNumber(db, view, numbers);
  const nameOf = namesByNumber(db, numbers);
  const sources = readSources(
    db,
    view,
    rows.flatMap((row) => row.sources),
  );
  return rows.map((row) => {
    if (hidden.has(row.number)) return { number: row.number, headcount: row.headcount, hidden: true };
    const { fromHead: _from, toHead: _to, ...shown } = row;
    return {
      ...shown,
      name: row.disclosure === "counted_only" ? null : (nameOf.get(row.number) ?? null),
      parts: partsOf.get(row.number) ?? [],
      sources: row.sources.flatMap((id) => sources.get(id) ?? []),
    };
  });
}

function hiddenNow(db: PublishedDb, view: View, numbers: number[]): Set<number> {
  if (isCurrent(view)) return new Set();
  const gone = and(inArray(detentions.number, numbers), holdsAt(detentions, view), not(isShownNow(db)));
  const rows = db.select({ number: detentions.number }).from(detentions).where(gone).all();
  return new Set(rows.map((row) => row.number));
}

function partsByNumber(db: PublishedDb, view: View, numbers: number[]) {
  const rows = db
    .select()
    .from(parts)
    .where(and(inArray(parts.number, numbers), holdsAt(parts, view)))
    .orderBy(asc(parts.part))
    .all();
  const told = rows.map(({ number, nationality, gender, headcount }) => ({
    number,
    part: { nationality, gender, headcount },
  }));
  return new Map(
    Array.from(
      group(told, ({ number }) => number),
      ([number, own]) => [number, own.map(({ part }) => part)],
    ),
  );
}

function namesByNumber(db: PublishedDb, numbers: number[]): Map<number, string> {
  const rows = db.select().from(names).where(inArray(names.number, numbers)).all();
  return new Map(rows.map(({ number, name }) => [number, name]));
}
