import { group } from "d3-array";
import { and, asc, desc, eq, inArray, lte, type SQL } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import {
  publishedReleaseParts as parts,
  publishedNames,
  publishedReleases as releases,
} from "@/db/schema/published-releases";
import { publishedReleaseTotals as totals } from "@/db/schema/published-totals";
import type { ReleasesFilter } from "@/domain/addresses/releases-query";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import type { Sort } from "@/domain/values/parameters";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isConsented } from "./at-head";
import { consentedOn } from "./consented";
import { type Counted, countOfNationality, countRows, countTotals } from "./count-records";
import { readSources } from "./labels";
import { isOfNationality } from "./nationality-condition";
import { pageOfBoth } from "./page-of-both";
import {
  afterHiddenKey,
  afterKey,
  type ReleaseConditions,
  releaseConditions,
  totalConditions,
} from "./release-conditions";

type Row = typeof releases.$inferSelect;

/**
 * Returns a page of releases at a head, newest first by default. In a past view, records that disclose less now are a
 * `HiddenRelease` and come last, by number: their position must not reveal their day.
 */
export function listReleases(
  db: PublishedDb,
  view: View,
  filter: Omit<ReleasesFilter, "at" | "known"> & { skip?: number; sort?: Sort },
  home: string,
): (PublishedRelease | HiddenRelease)[] {
  const { sort = "newest", after, limit, skip = 0 } = filter;
  const order = sort === "newest" ? desc : asc;
  const conditions = releaseConditions(db, view, filter, home);
  const shown = and(conditions.shown, afterKey(after, sort));
  const hidden = conditions.hidden ? and(conditions.hidden, afterHiddenKey(after, sort)) : null;
  const isPastShown = after?.day === null;
  const page = (where: SQL | undefined, by: SQL[], most: number, from: number) =>
    db
      .select()
      .from(releases)
      .where(where)
      .orderBy(...by)
      .limit(most)
      .offset(from)
      .all();
  const rows = pageOfBoth(
    {
      page: (most, from) =>
        isPastShown ? [] : page(shown, [order(releases.dayFrom), order(releases.number)], most, from),
      count: () => (isPastShown ? 0 : countRows(db, releases, shown).records),
    },
    hidden ? (most, from) => page(hidden, [order(releases.number)], most, from) : null,
    limit,
    skip,
  );
  return complete(db, view, rows);
}

/** Counts the releases and their persons; with a nationality filter, only persons of that nationality. */
export function countReleases(db: PublishedDb, view: View, filter: ReleaseConditions, home: string) {
  const { records, persons } = countShown(db, view, filter, home);
  const { hidden } = releaseConditions(db, view, filter, home);
  const gone = hidden ? countRows(db, releases, hidden) : { records: 0, persons: 0 };
  return { releases: records + gone.records, persons: persons + gone.persons };
}

/** Counts the releases that are not hidden: uses the totals if they can answer, otherwise the rows. */
function countShown(db: PublishedDb, view: View, filter: ReleaseConditions, home: string): Counted {
  const { nationality, from, to } = filter;
  const ofNationality = (table: typeof totals | typeof parts) =>
    nationality === undefined ? undefined : isOfNationality(table.nationality, nationality, home);
  if (isCurrent(view) && !from && !to) {
    return countTotals(db, totals, totalConditions(db, filter, home), ofNationality(totals));
  }
  const { shown } = releaseConditions(db, view, filter, home);
  if (nationality === undefined) return countRows(db, releases, shown);
  return countOfNationality(db, view, { rows: releases, parts }, shown, ofNationality(parts));
}

/** Returns one release at a head, or undefined. */
export function findRelease(db: PublishedDb, view: View, number: number): PublishedRelease | HiddenRelease | undefined {
  const row = db
    .select()
    .from(releases)
    .where(and(eq(releases.number, number), holdsAt(releases, view)))
    .get();
  return row && complete(db, view, [row])[0];
}

/** Returns releases at a head by number. */
export function findReleases(db: PublishedDb, view: View, numbers: readonly number[]) {
  const rows = db
    .select()
    .from(releases)
    .where(and(inArray(releases.number, [...numbers]), holdsAt(releases, view)))
    .all();
  return new Map(complete(db, view, rows).map((release) => [release.number, release]));
}

/** Returns the head that withdrew a release, at or before the view's head. A withdrawn release leaves a tombstone. */
export function findWithdrawal(db: PublishedDb, view: View, number: number): number | undefined {
  const last = db
    .select()
    .from(releases)
    .where(and(eq(releases.number, number), lte(releases.fromHead, view.at)))
    .orderBy(desc(releases.fromHead))
    .limit(1)
    .get();
  return last?.toHead !== null && last !== undefined && last.toHead <= view.at ? last.toHead : undefined;
}

function complete(db: PublishedDb, view: View, rows: Row[]): (PublishedRelease | HiddenRelease)[] {
  const numbers = rows.map((row) => row.number);
  if (numbers.length === 0) return [];
  const partsOf = group(
    db
      .select()
      .from(parts)
      .where(and(inArray(parts.number, numbers), holdsAt(parts, view)))
      .orderBy(asc(parts.part))
      .all(),
    (part) => part.number,
  );
  const names = new Map(
    db
      .select()
      .from(publishedNames)
      .where(and(inArray(publishedNames.number, numbers), isConsented(publishedNames, view)))
      .all()
      .map((row) => [row.number, row.name]),
  );
  const sources = readSources(
    db,
    view,
    rows.flatMap((row) => row.sources),
  );
  const consented = consentedOn(db, view);
  return rows.map((stored) => {
    const { row, parts: own } = consented(stored, partsOf.get(stored.number) ?? []);
    if (row.hidden && !isCurrent(view)) {
      return { number: row.number, headcount: row.headcount, verification: row.verification, hidden: true };
    }
    const { fromHead: _from, toHead: _to, hidden: _not, nationalities: _parts, until: _until, ...shown } = row;
    return {
      ...shown,
      name: row.disclosure === "counted_only" ? null : (names.get(row.number) ?? null),
      parts: own.map(({ nationality, gender, headcount }) => ({ nationality, gender, headcount })),
      sources: row.sources.flatMap((id) => sources.get(id) ?? []),
    };
  });
}
