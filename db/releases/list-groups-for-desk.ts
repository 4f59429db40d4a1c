import { and, desc, eq, getTableColumns, lt } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { groups } from "@/db/schema/groups";
import { releases } from "@/db/schema/releases";
import type { Publication } from "@/domain/values/vocabulary";

export type DeskGroup = typeof groups.$inferSelect & {
  /** Day of the release; null if the group was only detained. */
  day: string | null;
  publication: Publication | null;
};

/** `isOpen`: only groups with people not yet named. */
export type GroupsFilter = { event?: "detention" | "release"; facility?: string; isOpen?: boolean };

/** `after`: the last id of the previous page. */
type Query = GroupsFilter & { after?: number; limit?: number };

/** Returns one page of groups for the desk, newest record first. `next` is null on the last page. */
export function listGroupsForDesk(db: Db, { event, facility, isOpen = false, after, limit = 50 }: Query = {}) {
  const rows = db
    .select({ ...getTableColumns(groups), day: releases.day, publication: releases.publication })
    .from(groups)
    .leftJoin(releases, eq(releases.group, groups.id))
    .where(
      and(
        event && eq(groups.event, event),
        facility ? eq(groups.facility, facility) : undefined,
        isOpen ? lt(groups.named, groups.headcount) : undefined,
        after === undefined ? undefined : lt(groups.id, after),
      ),
    )
    .orderBy(desc(groups.id))
    .limit(limit + 1)
    .all();
  const items: DeskGroup[] = rows
    .slice(0, limit)
    .map((row) => ({ ...row, publication: row.publication ?? row.detainedPublication }));
  return { items, next: rows.length > limit ? (items.at(-1)?.id ?? null) : null };
}
