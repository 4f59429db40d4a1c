import { and, eq, gt, gte, inArray, isNull, lt, lte, not, or, type SQL } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedReleaseParts as parts, publishedReleases as releases } from "@/db/schema/published-releases";
import { publishedReleaseTotals as totals } from "@/db/schema/published-totals";
import { otherVerifiers, type ReleasesFilter } from "@/domain/addresses/releases-query";
import type { Sort } from "@/domain/values/parameters";
import { isUnstatedPlace } from "@/domain/values/unstated-places";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isConsented, isHidden, isShown } from "./at-head";
import { findHead } from "./heads";
import { readPublicSettings } from "./labels";
import { isOfNationality, nationalitiesWith } from "./nationality-condition";

export type ReleaseConditions = Pick<
  ReleasesFilter,
  "from" | "to" | "nationality" | "kind" | "place" | "verification" | "publisher"
>;

/**
 * Two WHEREs of one list. `hidden` is null if the list has no hidden rows: in the current view, or because of its
 * filter.
 */
export type ListConditions = { shown: SQL | undefined; hidden: SQL | null };

/**
 * Returns the WHEREs of a filtered list of releases at a head. A filter matches hidden rows only by what they still
 * show: their verification, and the absence of all other values. Rows whose consent is over match no facility and no
 * nationality, because a match would reveal what the row does not show any more.
 */
export function releaseConditions(
  db: PublishedDb,
  view: View,
  filter: ReleaseConditions,
  home: string,
): ListConditions {
  const { from, to, publisher } = filter;
  const shown = and(
    holdsAt(releases, view),
    isShown(releases, view),
    from ? gte(releases.dayTo, from) : undefined,
    to ? lte(releases.dayFrom, to) : undefined,
    matches(releases, filter, isConsented(releases, view)),
    publisher ? stillSo(db, view, verifiedBy(releases, publisher)) : undefined,
    filter.nationality ? and(hasPart(db, view, filter.nationality, home), isConsented(releases, view)) : undefined,
  );
  return { shown, hidden: isCurrent(view) ? null : hiddenConditions(db, view, filter) };
}

/** Returns the WHERE that selects cells of `published_release_totals` for a filter without days. */
export function totalConditions(db: PublishedDb, filter: ReleaseConditions, home: string): SQL | undefined {
  const { publisher, nationality } = filter;
  return and(
    matches(totals, filter),
    publisher ? verifiedBy(totals, publisher) : undefined,
    nationality ? inArray(totals.nationalities, nationalitiesWith(db, totals, nationality, home)) : undefined,
  );
}

function matches(
  table: typeof releases | typeof totals,
  { kind, place, verification }: ReleaseConditions,
  consented?: SQL,
) {
  return and(
    kind ? eq(table.kind, kind) : undefined,
    verification ? eq(table.verification, verification) : undefined,
    place ? isAtPlace(table, place, consented) : undefined,
  );
}

function hiddenConditions(db: PublishedDb, view: View, filter: ReleaseConditions): SQL | null {
  const { kind, place, verification, publisher, nationality } = filter;
  const statesNothing =
    (kind ?? "unknown") === "unknown" &&
    (nationality ?? "?") === "?" &&
    (!place || isUnstatedPlace(place)) &&
    !publisher;
  const days = statesNothing ? hiddenDays(db, view, filter) : null;
  if (days === null) return null;
  const verified = verification ? eq(releases.verification, verification) : undefined;
  return and(holdsAt(releases, view), isHidden(releases), verified, days) ?? null;
}

/**
 * A hidden release may have any day since the base date, or any day before it. Totals since that date still show which
 * of the two.
 */
function hiddenDays(db: PublishedDb, view: View, { from, to }: ReleaseConditions): SQL | undefined | null {
  if (!from && !to) return undefined;
  const { baseDate } = readPublicSettings(db, view);
  const last = findHead(db, view.at)?.day ?? view.day;
  const since = (to ?? last) >= baseDate && (from ?? baseDate) <= last ? gte(releases.dayTo, baseDate) : undefined;
  const before = !from || from < baseDate ? lt(releases.dayTo, baseDate) : undefined;
  return since || before ? or(since, before) : null;
}

/**
 * No figure contains the verifier of a release. A past view must not state a verifier that the record no longer states,
 * so the condition must also match the current row.
 */
function stillSo(db: PublishedDb, view: View, condition: SQL | undefined): SQL | undefined {
  if (isCurrent(view)) return condition;
  const now = db
    .select({ number: releases.number })
    .from(releases)
    .where(and(isNull(releases.toHead), condition));
  return and(condition, inArray(releases.number, now));
}

/** `consented` selects the rows that show their facility today; undefined: all rows. */
function isAtPlace(table: typeof releases | typeof totals, place: string, consented: SQL | undefined): SQL | undefined {
  if (place === "?entity") return isNull(table.federalEntity);
  if (isUnstatedPlace(place)) return or(isNull(table.facility), consented && not(consented));
  return or(and(eq(table.facility, place), consented), eq(table.federalEntity, place));
}

/** Matches a publisher, or one of `otherVerifiers`. A state has its country code: `state:CO`. */
function verifiedBy(table: typeof releases | typeof totals, publisher: string): SQL | undefined {
  if (publisher === "state") return and(gte(table.verifiedBy, "state:"), lt(table.verifiedBy, "state;"));
  const isOther = otherVerifiers.some((each) => each === publisher);
  return eq(table.verifiedBy, isOther ? publisher : `publisher:${publisher}`);
}

/**
 * Selects shown rows before a key if the newest come first, otherwise after it. The first bound lets SQLite start
 * within the index.
 */
export function afterKey(after: ReleasesFilter["after"], sort: Sort): SQL | undefined {
  if (!after || after.day === null) return undefined;
  const [beyond, from] = sort === "newest" ? [lt, lte] : [gt, gte];
  return and(
    from(releases.dayFrom, after.day),
    or(beyond(releases.dayFrom, after.day), beyond(releases.number, after.number)),
  );
}

/** Selects hidden rows after a key. They come last, by number, so a key with a day selects all of them. */
export function afterHiddenKey(after: ReleasesFilter["after"], sort: Sort): SQL | undefined {
  if (!after || after.day !== null) return undefined;
  return (sort === "newest" ? lt : gt)(releases.number, after.number);
}

/** For a past view, one query on the parts. A query per release would take twice as long. */
function hasPart(db: PublishedDb, view: View, nationality: string, home: string): SQL {
  if (isCurrent(view)) return inArray(releases.nationalities, nationalitiesWith(db, totals, nationality, home));
  const matching = and(holdsAt(parts, view), isOfNationality(parts.nationality, nationality, home));
  return inArray(releases.number, db.select({ number: parts.number }).from(parts).where(matching));
}
