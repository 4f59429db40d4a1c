import { and, asc, count, desc, eq, inArray, isNotNull, isNull, lte, type SQL, sql } from "drizzle-orm";
import type { HiddenDetention, PublishedDetention } from "@/domain/detentions/published-detention";
import type { DetentionsFilter } from "@/domain/queries/detentions-query";
import type { Sort } from "@/domain/queries/shared";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedDetentions as detentions, publishedDetentionParts as parts } from "../schema/published-detentions";
import { holdsAt } from "./at-head";
import { completeDetentions } from "./complete-detentions";
import { afterDetention, type DetentionConditions, detentionConditions, isShownNow } from "./detention-conditions";
import { isOfNationality } from "./nationality-condition";

type ListFilter = Omit<DetentionsFilter, "at" | "known"> & { skip?: number; sort?: Sort };

/**
 * A page of detentions at a head, by their first day, newest first if not asked otherwise; those whose first day is
 * not known come last. Who is hidden now is a `HiddenDetention` in a past view.
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
  const page = (where: SQL | undefined, left: number, from: number) =>
    db
      .select()
      .from(detentions)
      .where(where)
      .orderBy(order(detentions.dayFrom), order(detentions.number))
      .limit(left)
      .offset(from)
      .all();
  const key = afterDetention(after, sort);
  const undated = and(conditions, isNull(detentions.dayFrom));
  if (after?.day === null) return completeDetentions(db, view, page(and(undated, key), limit, skip));
  // Two queries, each in the order of the index: one for both would have to sort all rows for each page.
  const dated = and(conditions, isNotNull(detentions.dayFrom), key);
  const first = page(dated, limit, skip);
  const passed = first.length > 0 || skip === 0 ? skip : countWhere(db, dated);
  const rest = first.length === limit ? [] : page(undated, limit - first.length, skip - passed);
  return completeDetentions(db, view, [...first, ...rest]);
}

/** How many detentions, and how many persons in them: where a nationality is asked for, only those who have it. */
export function countDetentions(db: PublishedDb, view: View, filter: DetentionConditions, home: string) {
  const conditions = detentionConditions(db, view, filter, home);
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
  const shown = isCurrent(view) ? undefined : isShownNow(db);
  return db
    .select({ number: detentions.number })
    .from(detentions)
    .where(and(eq(detentions.release, release), holdsAt(detentions, view), shown))
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

/** The key of a detention in the order of the list, for the page after it. Throws if there is no such detention. */
export function findDetentionKey(db: PublishedDb, view: View, number: number): NonNullable<DetentionsFilter["after"]> {
  const row = db
    .select({ day: detentions.dayFrom, number: detentions.number })
    .from(detentions)
    .where(and(eq(detentions.number, number), holdsAt(detentions, view)))
    .get();
  if (!row) throw new Error(`no detention ${number} at head ${view.at}`);
  return row;
}

function countWhere(db: PublishedDb, where: SQL | undefined): number {
  return db.select({ found: count() }).from(detentions).where(where).get()?.found ?? 0;
}
