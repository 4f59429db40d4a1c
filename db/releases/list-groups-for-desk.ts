import { and, count, desc, eq, getTableColumns, inArray, lt, or, type SQL, sql, sum } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { mayFallWithin } from "@/db/matching/day-range";
import { writtenBy } from "@/db/matching/written-by";
import { groups } from "@/db/schema/groups";
import { releases } from "@/db/schema/releases";
import type { Publication } from "@/domain/values/vocabulary";

export type DeskGroup = typeof groups.$inferSelect & {
  /** Day of the release; null if the group was only detained. */
  day: string | null;
  publication: Publication | null;
};

/** Orders of the list of groups; the first is the default. */
export const groupsOrders = ["newest", "place"] as const;

/**
 * `isOpen`: only groups with people not yet named. `from`, `to`: days between which the arrest or the release may have
 * happened. `author`: a user who logged or edited the group: `user:3`.
 */
export type GroupsFilter = {
  event?: "detention" | "release";
  facility?: string;
  isOpen?: boolean;
  from?: string;
  to?: string;
  author?: string;
  order?: (typeof groupsOrders)[number];
};

/** `after`: the last id of the previous page. */
type Query = GroupsFilter & { after?: number; limit?: number };

/** Returns one page of groups for the desk, newest record first. `next` is null on the last page. */
export function listGroupsForDesk(db: Db, { after, limit = 50, order = "newest", ...filter }: Query = {}) {
  const rows = db
    .select({ ...getTableColumns(groups), day: releases.day, publication: releases.publication })
    .from(groups)
    .leftJoin(releases, eq(releases.group, groups.id))
    .where(and(passes(db, filter), after === undefined ? undefined : orders[order].isAfter(db, after)))
    .orderBy(...orders[order].by)
    .limit(limit + 1)
    .all();
  const items: DeskGroup[] = rows
    .slice(0, limit)
    .map((row) => ({ ...row, publication: row.publication ?? row.detainedPublication }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}

/** Returns how many groups are in the list, and how many of their people are not named yet. */
export function countGroupsForDesk(db: Db, filter: GroupsFilter): { groups: number; left: number } {
  const left = sum(sql`${groups.headcount} - ${groups.named}`);
  const found = db
    .select({ groups: count(), left })
    .from(groups)
    .leftJoin(releases, eq(releases.group, groups.id))
    .where(passes(db, filter))
    .get();
  return { groups: found?.groups ?? 0, left: Number(found?.left ?? 0) };
}

/** Written exactly like the expression of the index `groups_by_place`, so that SQLite uses it. */
const place = sql`coalesce(${groups.facility}, '')`;

/** Each order with its index, and the rows behind the last one of a page. */
const orders: Record<(typeof groupsOrders)[number], { by: SQL[]; isAfter: (db: Db, id: number) => SQL }> = {
  newest: { by: [desc(groups.id)], isAfter: (_db, id) => sql`${groups.id} < ${id}` },
  place: {
    by: [place, sql`${groups.id}`],
    isAfter: (db, id) => sql`(${place}, ${groups.id}) > (${placeOf(db, id)}, ${id})`,
  },
};

function placeOf(db: Db, id: number): string {
  return db.select({ facility: groups.facility }).from(groups).where(eq(groups.id, id)).get()?.facility ?? "";
}

function passes(db: Db, { event, facility, isOpen = false, from, to, author }: GroupsFilter) {
  return and(
    event && eq(groups.event, event),
    facility ? eq(groups.facility, facility) : undefined,
    isOpen ? lt(groups.named, groups.headcount) : undefined,
    from || to
      ? or(
          mayFallWithin(groups.detainedFrom, from || undefined, to || undefined),
          mayFallWithin(releases.day, from || undefined, to || undefined),
        )
      : undefined,
    author ? inArray(groups.id, writtenBy(db, "group", author)) : undefined,
  );
}
