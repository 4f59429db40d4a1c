import { and, eq, gt, gte, inArray, isNull, lt, lte, not, or, type SQL } from "drizzle-orm";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedDetentions as detentions, publishedDetentionParts as parts } from "@/db/schema/published-detentions";
import { publishedDetentionTotals as totals } from "@/db/schema/published-totals";
import type { DetentionsFilter } from "@/domain/addresses/detentions-query";
import type { Sort } from "@/domain/values/parameters";
import { isUnstatedPlace } from "@/domain/values/unstated-places";
import { custodyStates } from "@/domain/values/vocabulary";
import { isCurrent, type View } from "@/domain/view/view";
import { holdsAt, isConsented, isHidden, isShown } from "./at-head";
import { isOfNationality, nationalitiesWith } from "./nationality-condition";
import type { ListConditions } from "./release-conditions";

export type DetentionConditions = Pick<DetentionsFilter, "from" | "to" | "nationality" | "place" | "state" | "again">;

/**
 * Returns the WHEREs of a filtered list of detentions at a head. A filter never matches hidden rows, because a match
 * would reveal the filtered value. For the same reason, rows whose consent is over match no facility and no nationality.
 */
export function detentionConditions(
  db: PublishedDb,
  view: View,
  filter: DetentionConditions,
  home: string,
): ListConditions {
  const { from, to, nationality, again } = filter;
  const filtered = and(
    from ? gte(detentions.dayTo, from) : undefined,
    to ? lte(detentions.dayFrom, to) : undefined,
    nationality ? and(hasPart(db, view, nationality, home), isConsented(detentions, view)) : undefined,
    matches(detentions, filter, isConsented(detentions, view)),
    again && (again === "yes" ? gt : lte)(detentions.ordinal, 1),
  );
  const at = holdsAt(detentions, view);
  const hidden = filtered || isCurrent(view) ? null : (and(at, isHidden(detentions)) ?? null);
  return { shown: and(at, isShown(detentions, view), filtered), hidden };
}

/** Returns the WHERE that selects cells of `published_detention_totals` for a filter without days. */
export function totalConditions(db: PublishedDb, filter: DetentionConditions, home: string): SQL | undefined {
  const { nationality, again } = filter;
  return and(
    nationality ? inArray(totals.nationalities, nationalitiesWith(db, totals, nationality, home)) : undefined,
    matches(totals, filter),
    again && eq(totals.again, again === "yes"),
  );
}

function matches(table: typeof detentions | typeof totals, { place, state }: DetentionConditions, consented?: SQL) {
  return and(place ? isAtPlace(table, place, consented) : undefined, state ? standsAs(table, state) : undefined);
}

/**
 * Selects rows before a key if the newest come first, otherwise after it. Detentions without a shown first day come
 * last in both orders.
 */
export function afterDetention(after: DetentionsFilter["after"], sort: Sort): SQL | undefined {
  if (!after) return undefined;
  const [beyond, from] = sort === "newest" ? [lt, lte] : [gt, gte];
  if (after.day === null) return beyond(detentions.number, after.number);
  return and(
    from(detentions.dayFrom, after.day),
    or(beyond(detentions.dayFrom, after.day), beyond(detentions.number, after.number)),
  );
}

function standsAs(
  table: typeof detentions | typeof totals,
  state: NonNullable<DetentionsFilter["state"]>,
): SQL | undefined {
  if (state === "held") return isNull(table.ended);
  const custody = custodyStates.find((each) => each === state);
  if (custody) return and(isNull(table.ended), eq(table.custody, custody));
  return eq(table.ended, state as NonNullable<(typeof detentions.$inferSelect)["ended"]>);
}

/** `consented` selects the rows that show their facility today; undefined: all rows. */
function isAtPlace(
  table: typeof detentions | typeof totals,
  place: string,
  consented: SQL | undefined,
): SQL | undefined {
  if (place === "?entity") return isNull(table.federalEntity);
  if (isUnstatedPlace(place)) return or(isNull(table.facility), consented && not(consented));
  return or(and(eq(table.facility, place), consented), eq(table.federalEntity, place));
}

function hasPart(db: PublishedDb, view: View, nationality: string, home: string): SQL {
  if (isCurrent(view)) return inArray(detentions.nationalities, nationalitiesWith(db, totals, nationality, home));
  const matching = and(holdsAt(parts, view), isOfNationality(parts.nationality, nationality, home));
  return inArray(detentions.number, db.select({ number: parts.number }).from(parts).where(matching));
}
