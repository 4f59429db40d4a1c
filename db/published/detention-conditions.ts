import { and, eq, exists, gt, gte, inArray, isNotNull, isNull, lt, lte, or, type SQL, sql } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import { isUntoldPlace } from "@/domain/places/untold-places";
import type { DetentionsFilter } from "@/domain/queries/detentions-query";
import type { Sort } from "@/domain/queries/shared";
import { isCurrent, type View } from "@/domain/view/view";
import { custodyStates, disclosures } from "@/domain/vocabulary";
import type { PublishedDb } from "../open-published";
import { publishedDetentions as detentions, publishedDetentionParts as parts } from "../schema/published-detentions";
import { holdsAt } from "./at-head";
import { isOfNationality } from "./nationality-condition";

export type DetentionConditions = Pick<DetentionsFilter, "from" | "to" | "nationality" | "place" | "state" | "again">;

/**
 * The WHERE of a filtered list of detentions at a head. A filter of a past view finds only who is shown now: else it
 * would tell of the others what it was set to.
 */
export function detentionConditions(
  db: PublishedDb,
  view: View,
  filter: DetentionConditions,
  home: string,
): SQL | undefined {
  const { from, to, nationality, place, state, again } = filter;
  const asked = and(
    from ? gte(detentions.dayTo, from) : undefined,
    to ? lte(detentions.dayFrom, to) : undefined,
    nationality ? hasPart(db, view, nationality, home) : undefined,
    place ? isAtPlace(place) : undefined,
    state ? standsAs(state) : undefined,
    again && (again === "yes" ? gt : lte)(detentions.ordinal, 1),
  );
  return and(holdsAt(detentions, view), asked, asked && !isCurrent(view) ? isShownNow(db) : undefined);
}

/** Before a key where the newest come first, else after it; spells without a first day come last in both orders. */
export function afterDetention(after: DetentionsFilter["after"], sort: Sort): SQL | undefined {
  if (!after) return undefined;
  const [beyond, from] = sort === "newest" ? [lt, lte] : [gt, gte];
  if (after.day === null) return and(isNull(detentions.dayFrom), beyond(detentions.number, after.number));
  return and(
    from(detentions.dayFrom, after.day),
    or(beyond(detentions.dayFrom, after.day), beyond(detentions.number, after.number)),
  );
}

/**
 * Is the row of a past view still shown? Not where its record is withdrawn now, or tells less than it did: its name,
 * its details, its end or its place. A place that is not told because the person is held otherwise now was not taken back.
 */
export function isShownNow(db: PublishedDb): SQL {
  const now = alias(detentions, "now");
  const heldOtherwise = sql`${now.custody} IS NOT ${detentions.custody}`;
  const row = db
    .select({ number: now.number })
    .from(now)
    .where(
      and(
        eq(now.number, detentions.number),
        isNull(now.toHead),
        sql`${rank(now.disclosure)} <= ${rank(detentions.disclosure)}`,
        gte(now.detailed, detentions.detailed),
        or(isNull(detentions.ended), isNotNull(now.ended), isNotNull(now.release)),
        or(isNull(detentions.endDay), isNotNull(now.endDay), isNotNull(now.release)),
        or(isNull(detentions.facility), isNotNull(now.facility), heldOtherwise),
        or(isNull(detentions.federalEntity), isNotNull(now.federalEntity), heldOtherwise),
      ),
    );
  return exists(row);
}

/** How much a disclosure tells: 0 is most. */
function rank(column: typeof detentions.disclosure | ReturnType<typeof alias<typeof detentions, "now">>["disclosure"]) {
  const cases = disclosures.map((code, index) => sql.raw(`WHEN '${code}' THEN ${index}`));
  return sql`CASE ${column} ${sql.join(cases, sql.raw(" "))} END`;
}

function standsAs(state: NonNullable<DetentionsFilter["state"]>): SQL | undefined {
  if (state === "held") return isNull(detentions.ended);
  const custody = custodyStates.find((each) => each === state);
  if (custody) return and(isNull(detentions.ended), eq(detentions.custody, custody));
  return eq(detentions.ended, state as NonNullable<(typeof detentions.$inferSelect)["ended"]>);
}

function isAtPlace(place: string): SQL | undefined {
  if (isUntoldPlace(place)) return isNull(place === "?entity" ? detentions.federalEntity : detentions.facility);
  return or(eq(detentions.facility, place), eq(detentions.federalEntity, place));
}

function hasPart(db: PublishedDb, view: View, nationality: string, home: string): SQL {
  const matching = and(holdsAt(parts, view), isOfNationality(parts.nationality, nationality, home));
  return inArray(detentions.number, db.select({ number: parts.number }).from(parts).where(matching));
}
