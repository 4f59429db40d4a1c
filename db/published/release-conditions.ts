import { and, eq, gte, inArray, like, lt, lte, not, or, type SQL } from "drizzle-orm";
import type { ReleasesFilter } from "@/domain/queries/releases-query";
import type { View } from "@/domain/view/view";
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
    place ? or(eq(releases.facility, place), eq(releases.federalEntity, place)) : undefined,
    filter.nationality ? hasPart(db, view, filter.nationality, home) : undefined,
  );
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
