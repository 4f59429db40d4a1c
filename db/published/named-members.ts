import { group } from "d3-array";
import { and, asc, eq, inArray, isNotNull, isNull } from "drizzle-orm";
import { alias } from "drizzle-orm/sqlite-core";
import type { PublishedDb } from "@/db/ledger-file/open-published";
import { publishedNamedMembers as members, publishedReleases as releases } from "@/db/schema/published-releases";
import type { LogType } from "@/domain/changelog/logged-fields";
import type { NamedSpan } from "@/domain/changelog/logged-record";
import type { View } from "@/domain/view/view";
import { holdsAt, isShown } from "./at-head";

/** The group's public number, as a release or as a detention. */
export type GroupNumber = { release: number } | { detention: number };

/**
 * Returns the releases of the people who were named out of a group, by number; undefined if nobody was. A release that
 * the view does not show, or that is hidden now, is left out, so the list may be empty.
 */
export function findNamedMembers(db: PublishedDb, view: View, number: GroupNumber): number[] | undefined {
  const isOfGroup = "release" in number ? eq(members.release, number.release) : eq(members.detention, number.detention);
  const rows = db
    .select({ member: members.member, shown: releases.number })
    .from(members)
    .leftJoin(releases, and(eq(releases.number, members.member), holdsAt(releases, view), isShown(releases, view)))
    .where(and(isOfGroup, holdsAt(members, view)))
    .orderBy(asc(members.member))
    .all();
  if (rows.length === 0) return undefined;
  return rows.flatMap(({ shown }) => (shown === null ? [] : [shown]));
}

/** Returns the people named out of groups, by the group's number, with the heads between which they were. */
export function readNamed(
  db: PublishedDb,
  type: LogType,
  keys: readonly (string | number)[],
): ReadonlyMap<number, NamedSpan[]> {
  if (type !== "release" && type !== "detention") return new Map();
  const key = type === "release" ? members.release : members.detention;
  const current = alias(releases, "current");
  const rows = db
    .select({
      number: key,
      member: members.member,
      shown: current.number,
      fromHead: members.fromHead,
      toHead: members.toHead,
    })
    .from(members)
    .leftJoin(current, and(eq(current.number, members.member), isNull(current.toHead)))
    .where(and(isNotNull(key), inArray(key, keys.map(Number))))
    .orderBy(asc(members.member))
    .all();
  const spans = rows.map(({ number, member, shown, ...span }) => ({
    number: Number(number),
    member,
    isShown: shown !== null,
    ...span,
  }));
  return group(spans, ({ number }) => number);
}
