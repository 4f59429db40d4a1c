import { and, eq, gt, gte, inArray, isNull, lt, lte, notExists, or, type SQL } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isUntoldPlace } from "@/domain/places/untold-places";
import { otherVerifiers, type ReleasesFilter } from "@/domain/queries/releases-query";
import type { Sort } from "@/domain/queries/shared";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedReleaseParts as parts, publishedReleases as releases } from "../schema/published-releases";
import { holdsAt } from "./at-head";
import { isOfNationality } from "./nationality-condition";

export type ReleaseConditions = Pick<
  ReleasesFilter,
  "from" | "to" | "nationality" | "kind" | "place" | "verification" | "publisher"
>;

/** The WHERE of a filtered list of releases at a head. */
export function releaseConditions(
  db: PublishedDb,
  view: View,
  filter: ReleaseConditions,
  home: string,
): SQL | undefined {
  const { from, to, kind, place, verification, publisher } = filter;
  return and(
    holdsAt(releases, view),
    from ? gte(releases.dayTo, from) : undefined,
    to ? lte(releases.dayFrom, to) : undefined,
    kind ? eq(releases.kind, kind) : undefined,
    verification ? eq(releases.verification, verification) : undefined,
    place ? isAtPlace(db, view, place) : undefined,
    publisher ? stillSo(db, view, verifiedBy(publisher)) : undefined,
    filter.nationality ? hasPart(db, view, filter.nationality, home) : undefined,
  );
}

/**
 * What no figure tells, places and who verified, a past view must not tell either of a record that does not tell it
 * now: the condition has to hold for the row as it is now too.
 */
function stillSo(db: PublishedDb, view: View, condition: SQL | undefined): SQL | undefined {
  if (isCurrent(view)) return condition;
  const now = db
    .select({ number: releases.number })
    .from(releases)
    .where(and(isNull(releases.toHead), condition));
  return and(condition, inArray(releases.number, now));
}

/** Where somebody was held, as the row tells it; in an earlier view what is not told now was not told then. */
function isAtPlace(db: PublishedDb, view: View, place: string): SQL | undefined {
  if (!isUntoldPlace(place)) {
    return stillSo(db, view, or(eq(releases.facility, place), eq(releases.federalEntity, place)));
  }
  const column = place === "?entity" ? "federalEntity" : "facility";
  if (isCurrent(view)) return isNull(releases[column]);
  const now = alias(releases, "now");
  const stillTold = and(eq(now.number, releases.number), isNull(now.toHead), eq(now[column], releases[column]));
  return notExists(db.select({ number: now.number }).from(now).where(stillTold));
}

/** Verified by a publisher, or by one of `otherVerifiers`. Of states the code names which: `state:CO`. */
function verifiedBy(publisher: string): SQL | undefined {
  if (publisher === "state") return and(gte(releases.verifiedBy, "state:"), lt(releases.verifiedBy, "state;"));
  const isOther = otherVerifiers.some((each) => each === publisher);
  return eq(releases.verifiedBy, isOther ? publisher : `publisher:${publisher}`);
}

/** Before a key where the newest come first, else after it. The first bound lets the index begin there. */
export function afterKey(after: ReleasesFilter["after"], sort: Sort): SQL | undefined {
  if (!after) return undefined;
  const [beyond, from] = sort === "newest" ? [lt, lte] : [gt, gte];
  return and(
    from(releases.dayFrom, after.day),
    or(beyond(releases.dayFrom, after.day), beyond(releases.number, after.number)),
  );
}

/** Found once from the parts: asking for the parts of each release would take twice as long. */
function hasPart(db: PublishedDb, view: View, nationality: string, home: string): SQL {
  const matching = and(holdsAt(parts, view), isOfNationality(parts.nationality, nationality, home));
  return inArray(releases.number, db.select({ number: parts.number }).from(parts).where(matching));
}
