import { group } from "d3-array";
import { and, asc, count, countDistinct, desc, eq, inArray, lte, sql } from "drizzle-orm";
import type { ReleasesFilter } from "@/domain/queries/releases-query";
import type { Sort } from "@/domain/queries/shared";
import type { HiddenRelease, PublishedRelease } from "@/domain/releases/published-release";
import type { View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import {
  publishedReleaseParts as parts,
  publishedNames,
  publishedReleases as releases,
} from "../schema/published-releases";
import { holdsAt } from "./at-head";
import { hiddenNow } from "./hidden-now";
import { readSources } from "./labels";
import { isOfNationality } from "./nationality-condition";
import { afterKey, type ReleaseConditions, releaseConditions } from "./release-conditions";

type Row = typeof releases.$inferSelect;

/** A page of releases at a head, newest first if not asked otherwise. Who is hidden now is a `HiddenRelease` in a past view. */
export function listReleases(
  db: PublishedDb,
  view: View,
  filter: Omit<ReleasesFilter, "at" | "known"> & { skip?: number; sort?: Sort },
  home: string,
): (PublishedRelease | HiddenRelease)[] {
  const { sort = "newest" } = filter;
  const order = sort === "newest" ? desc : asc;
  const rows = db
    .select()
    .from(releases)
    .where(and(releaseConditions(db, view, filter, home), afterKey(filter.after, sort)))
    .orderBy(order(releases.dayFrom), order(releases.number))
    .limit(filter.limit)
    .offset(filter.skip ?? 0)
    .all();
  return complete(db, view, rows);
}

/** How many releases, and how many persons in them: where a nationality is asked for, only those who have it. */
export function countReleases(db: PublishedDb, view: View, filter: ReleaseConditions, home: string) {
  const { nationality, ...others } = filter;
  const conditions = releaseConditions(db, view, others, home);
  if (nationality === undefined) {
    const persons = sql<number>`coalesce(sum(${releases.headcount}), 0)`;
    return db.select({ releases: count(), persons }).from(releases).where(conditions).get() ?? nobody;
  }
  const persons = sql<number>`coalesce(sum(${parts.headcount}), 0)`;
  const theirs = and(holdsAt(parts, view), isOfNationality(parts.nationality, nationality, home));
  return (
    db
      .select({ releases: countDistinct(parts.number), persons })
      .from(parts)
      // Found from the parts, in this order: SQLite would look for the parts of each release.
      .crossJoin(releases)
      .where(and(theirs, eq(releases.number, parts.number), conditions))
      .get() ?? nobody
  );
}

const nobody = { releases: 0, persons: 0 };

/** One release at a head; undefined if there was none of that number. */
export function findRelease(db: PublishedDb, view: View, number: number): PublishedRelease | HiddenRelease | undefined {
  const row = db
    .select()
    .from(releases)
    .where(and(eq(releases.number, number), holdsAt(releases, view)))
    .get();
  return row && complete(db, view, [row])[0];
}

/** The releases of some numbers at a head, by number. */
export function findReleases(db: PublishedDb, view: View, numbers: readonly number[]) {
  const rows = db
    .select()
    .from(releases)
    .where(and(inArray(releases.number, [...numbers]), holdsAt(releases, view)))
    .all();
  return new Map(complete(db, view, rows).map((release) => [release.number, release]));
}

/** Was a release of that number ever published? A withdrawn one leaves a tombstone. */
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
  const hidden = hiddenNow(db, view, rows);
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
      .where(inArray(publishedNames.number, numbers))
      .all()
      .map((row) => [row.number, row.name]),
  );
  const sources = readSources(
    db,
    view,
    rows.flatMap((row) => row.sources),
  );
  return rows.map((row) => {
    if (hidden.has(row.number)) {
      return { number: row.number, headcount: row.headcount, verification: row.verification, hidden: true };
    }
    const { fromHead: _from, toHead: _to, ...shown } = row;
    return {
      ...shown,
      name: row.disclosure === "counted_only" ? null : (names.get(row.number) ?? null),
      parts: (partsOf.get(row.number) ?? []).map(({ nationality, gender, headcount }) => ({
        nationality,
        gender,
        headcount,
      })),
      sources: row.sources.flatMap((id) => sources.get(id) ?? []),
    };
  });
}

/** The key of a release in the order of the list, for the page after it. Throws if there is no such release. */
export function findKey(db: PublishedDb, view: View, number: number): string {
  const row = db
    .select({ day: releases.dayFrom })
    .from(releases)
    .where(and(eq(releases.number, number), holdsAt(releases, view)))
    .get();
  if (!row) throw new Error(`no release ${number} at head ${view.at}`);
  return `${row.day}.${number}`;
}
