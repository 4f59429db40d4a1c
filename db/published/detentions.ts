import { and, asc, desc, eq, inArray, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentions as detentions, publishedDetentionParts as parts } from "@/db/schema/published-detentions";
import { publishedDetentionTotals as totals } from "@/db/schema/published-totals";
import type { DetentionsFilter } from "@/domain/addresses/detentions-query";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import type { Sort } from "@/domain/values/parameters";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isShown } from "./at-head";
import { completeDetentions } from "./complete-detentions";
import { type Counted, countOfNationality, countRows, countTotals } from "./count-records";
import { afterDetention, type DetentionConditions, detentionConditions, totalConditions } from "./detention-conditions";
import { isOfNationality } from "./nationality-condition";
import { pageOfBoth } from "./page-of-both";

type ListFilter = Omit<DetentionsFilter, "at" | "known"> & { skip?: number; sort?: Sort };

/**
 * Returns a page of detentions at a head by first day, newest first by default. Those without a first day come last, by
 * number. In a past view, records that disclose less now are a `HiddenDetention` and also come last.
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
  // Two queries, each in index order. A single query would sort all rows for each page.
  const dated = and(conditions.shown, isNotNull(detentions.dayFrom), key);
  const withoutDay = and(
    or(and(conditions.shown, isNull(detentions.dayFrom)), conditions.hidden ?? undefined),
    after?.day === null ? key : undefined,
  );
  const byDay = [order(detentions.dayFrom), order(detentions.number)];
  // The day is NULL in all of these rows. It stays in the sort order so that SQLite can use the index order.
  const byNumber = conditions.hidden ? [order(detentions.number)] : byDay;
  const rows = pageOfBoth(
    {
      page: (most, from) => (after?.day === null ? [] : page(dated, byDay, most, from)),
      count: () => (after?.day === null ? 0 : countRows(db, detentions, dated).records),
    },
    (most, from) => page(withoutDay, byNumber, most, from),
    limit,
    skip,
  );
  return completeDetentions(db, view, rows);
}

/** Counts the detentions and their persons; with a nationality filter, only persons of that nationality. */
export function countDetentions(db: PublishedDb, view: View, filter: DetentionConditions, home: string) {
  const { records, persons } = countRecords(db, view, filter, home);
  return { detentions: records, persons };
}

/** Uses the totals if they can answer, otherwise the rows. */
function countRecords(db: PublishedDb, view: View, filter: DetentionConditions, home: string): Counted {
  const { nationality, from, to } = filter;
  const ofNationality = (table: typeof totals | typeof parts) =>
    nationality === undefined ? undefined : isOfNationality(table.nationality, nationality, home);
  if (isCurrent(view) && !from && !to) {
    return countTotals(db, totals, totalConditions(db, filter, home), ofNationality(totals));
  }
  const { shown, hidden } = detentionConditions(db, view, filter, home);
  if (nationality === undefined) return countRows(db, detentions, hidden ? or(shown, hidden) : shown);
  return countOfNationality(db, view, { rows: detentions, parts }, shown, ofNationality(parts));
}

/** Returns one detention at a head, or undefined. */
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

/** Returns the given detentions at a head, by number; those that are not public at it are missing. */
export function findDetentions(
  db: PublishedDb,
  view: View,
  numbers: readonly number[],
): Map<number, PublishedDetention | HiddenDetention> {
  const rows = db
    .select()
    .from(detentions)
    .where(and(inArray(detentions.number, [...numbers]), holdsAt(detentions, view)))
    .all();
  return new Map(completeDetentions(db, view, rows).map((each) => [each.number, each]));
}

/** Returns the number of the detention that a release ended, if that detention is public and not hidden now. */
export function findDetentionOfRelease(db: PublishedDb, view: View, release: number): number | undefined {
  return db
    .select({ number: detentions.number })
    .from(detentions)
    .where(and(eq(detentions.release, release), holdsAt(detentions, view), isShown(detentions, view)))
    .get()?.number;
}

/** Returns the head that withdrew a detention, at or before the view's head. */
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
