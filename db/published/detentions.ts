import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, or, type SQL, sql } from "drizzle-orm";
import type { HiddenDetention, PublishedDetention } from "@/domain/detentions/published-detention";
import type { DetentionsFilter } from "@/domain/queries/detentions-query";
import type { Sort } from "@/domain/queries/shared";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedDetentions as detentions, publishedDetentionParts as parts } from "../schema/published-detentions";
import { holdsAt, isShown } from "./at-head";
import { completeDetentions } from "./complete-detentions";
import { afterDetention, type DetentionConditions, detentionConditions } from "./detention-conditions";
import { isOfNationality } from "./nationality-condition";
import { pageOfBoth } from "./page-of-both";

type ListFilter = Omit<DetentionsFilter, "at" | "known"> & { skip?: number; sort?: Sort };

/**
 * A page of detentions at a head, by their first day, newest first if not asked otherwise. Those without a first day come
 * last, by number. So do those whose record shows less now, in a past view: they are a `HiddenDetention`.
 */
export function listDetentions(
  db: PublishedDb,
  view: View,
  filter: ListFilter,
  home: string,
): (PublishedDetention | HiddenDetention)[] {
  const conditions = detentionConditions(db, view, filter, home);
  const { after, limit, skip = 0, sort = "newest" } = filter;
  const order = sort === "newest" ? desc : asc;
  const key = afterDetention(after, sort);
  const page = (where: SQL | undefined, by: SQL[], most: number, from: number) =>
    db
      .select()
      .from(detentions)
      .where(where)
      .orderBy(...by)
      .limit(most)
      .offset(from)
      .all();
  // Two queries, each in the order of the index: one for both would have to sort all rows for each page.
  const dated = and(conditions.shown, isNotNull(detentions.dayFrom), key);
  const withoutDay = and(
    or(and(conditions.shown, isNull(detentions.dayFrom)), conditions.hidden ?? undefined),
    after?.day === null ? key : undefined,
  );
  const byDay = [order(detentions.dayFrom), order(detentions.number)];
  // Where no row is hidden the day is in the order too: it is NULL in all of them, and the index is in that order.
  const byNumber = conditions.hidden ? [order(detentions.number)] : byDay;
  const rows = pageOfBoth(
    {
      page: (most, from) => (after?.day === null ? [] : page(dated, byDay, most, from)),
      count: () => (after?.day === null ? 0 : countWhere(db, dated)),
    },
    (most, from) => page(withoutDay, byNumber, most, from),
    limit,
    skip,
  );
  return completeDetentions(db, view, rows);
}

/** How many detentions, and how many persons in them: where a nationality is asked for, only those who have it. */
export function countDetentions(db: PublishedDb, view: View, filter: DetentionConditions, home: string) {
  const { shown, hidden } = detentionConditions(db, view, filter, home);
  const conditions = hidden ? or(shown, hidden) : shown;
  const whole = { detentions: countWhere(db, conditions), persons: 0 };
  if (filter.nationality === undefined) return { ...whole, ...sumPersons(db, detentions, conditions) };
  const found = db.select({ number: detentions.number }).from(detentions).where(conditions);
  const theirs = and(
    holdsAt(parts, view),
    isOfNationality(parts.nationality, filter.nationality, home),
    inArray(parts.number, found),
  );
  return { ...whole, ...sumPersons(db, parts, theirs) };
}

function sumPersons(db: PublishedDb, table: typeof detentions | typeof parts, where: SQL | undefined) {
  return db
    .select({ persons: sql<number>`coalesce(sum(${table.headcount}), 0)` })
    .from(table)
    .where(where)
    .get();
}

/** One detention at a head; undefined if there was none of that number. */
export function findDetention(
  db: PublishedDb,
  view: View,
  number: number,
): PublishedDetention | HiddenDetention | undefined {
  const row = db
    .select()
    .from(detentions)
    .where(and(eq(detentions.number, number), holdsAt(detentions, view)))
    .get();
  return row && completeDetentions(db, view, [row])[0];
}

/** The number of the spell that a release ended, if the spell is public and not hidden now. */
export function findDetentionOfRelease(db: PublishedDb, view: View, release: number): number | undefined {
  return db
    .select({ number: detentions.number })
    .from(detentions)
    .where(and(eq(detentions.release, release), holdsAt(detentions, view), isShown(detentions, view)))
    .get()?.number;
}

/** The head from which on a detention of that number is withdrawn, at the head that is looked at or before. */
export function findDetentionWithdrawal(db: PublishedDb, view: View, number: number): number | undefined {
  const last = db
    .select({ toHead: detentions.toHead })
    .from(detentions)
    .where(and(eq(detentions.number, number), lte(detentions.fromHead, view.at)))
    .orderBy(desc(detentions.fromHead))
    .limit(1)
    .get();
  return last && last.toHead !== null && last.toHead <= view.at ? last.toHead : undefined;
}

function countWhere(db: PublishedDb, where: SQL | undefined): number {
  return db.select({ found: count() }).from(detentions).where(where).get()?.found ?? 0;
}
