import { and, eq, gte, inArray, isNull, like, lt, lte, not, or, type SQL } from "drizzle-orm";
import type { ReleasesFilter } from "@/domain/queries/releases-query";
import { isCurrent, type View } from "@/domain/view/view";
import type { PublishedDb } from "../open-published";
import { publishedReleaseParts as parts, publishedReleases as releases } from "../schema/published-releases";
import { holdsAt } from "./at-head";

export type ReleaseConditions = Pick<ReleasesFilter, "from" | "to" | "nationality" | "kind" | "place" | "verification">;

/** The WHERE of a filtered list of releases at a head. */
export function releaseConditions(
  db: PublishedDb,
  view: View,
  filter: ReleaseConditions,
  home: string,
): SQL | undefined {
  const { from, to, kind, place, verification } = filter;
  return and(
    holdsAt(releases, view),
    from ? gte(releases.dayTo, from) : undefined,
    to ? lte(releases.dayFrom, to) : undefined,
    kind ? eq(releases.kind, kind) : undefined,
    verification ? eq(releases.verification, verification) : undefined,
    place ? isAt(db, view, place) : undefined,
    filter.nationality ? hasPart(db, view, filter.nationality, home) : undefined,
  );
}

/**
 * At a place or in a federal entity. No figure tells places, so a past view must not either of a record that does not
 * tell its place now: the row as it is now has to be at the place too.
 */
function isAt(db: PublishedDb, view: View, place: string): SQL | undefined {
  const there = or(eq(releases.facility, place), eq(releases.federalEntity, place));
  if (isCurrent(view)) return there;
  const now = db
    .select({ number: releases.number })
    .from(releases)
    .where(and(isNull(releases.toHead), there));
  return and(there, inArray(releases.number, now));
}

/** Before a key, newest first. */
export function afterKey(after: ReleasesFilter["after"]): SQL | undefined {
  if (!after) return undefined;
  return or(lt(releases.dayFrom, after.day), and(eq(releases.dayFrom, after.day), lt(releases.number, after.number)));
}

/** Found once from the parts: asking for the parts of each release would take twice as long. */
function hasPart(db: PublishedDb, view: View, nationality: string, home: string): SQL {
  const matching = and(holdsAt(parts, view), matches(nationality, home));
  return inArray(releases.number, db.select({ number: parts.number }).from(parts).where(matching));
}

/** A group, an exact combination, or every combination that holds a country. */
function matches(nationality: string, home: string): SQL | undefined {
  const column = parts.nationality;
  if (nationality === "home_only") return eq(column, home);
  if (nationality === "foreign_or_dual") return not(inArray(column, [home, "?", `${home}?`]));
  if (/[+?]/.test(nationality)) return eq(column, nationality);
  return or(
    eq(column, nationality),
    like(column, `${nationality}+%`),
    like(column, `%+${nationality}%`),
    eq(column, `${nationality}?`),
  );
}
