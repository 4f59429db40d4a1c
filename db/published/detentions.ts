import { and, asc, desc, eq, isNotNull, isNull, lte, or, type SQL } from "drizzle-orm";
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
      count: () => (after?.day === null ? 0 : countRows(db, detentions, dated).records),
    },
    (most, from) => page(withoutDay, byNumber, most, from),
    limit,
    skip,
  );
  return completeDetentions(db, view, rows);
}

/** How many detentions, and how many persons in them: where a nationality is asked for, only those who have it. */
export function countDetentions(db: PublishedDb, view: View, filter: DetentionConditions, home: string) {
  const { records, persons } = countRecords(db, view, filter, home);
  return { detentions: records, persons };
}

/** From the totals where these can answer, else from the rows. */
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
