import { and, asc, desc, eq, isNotNull, lt, lte } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { siteDay } from "@/db/ledger/site-day";
import { listLikelyDuplicates } from "@/db/people/list-likely-duplicates";
import { flaggedRecords } from "@/db/schema/flagged-records";
import { groups } from "@/db/schema/groups";
import { people } from "@/db/schema/people";
import { consentWarning } from "@/domain/unfinished/unfinished-kinds";
import { addDays } from "@/domain/values/day";
import type { Looking, UnfinishedItem } from "./unfinished-item";

/** Returns the named people whose consent ends within `consentWarning` days, the first end first. */
export function endingConsents(db: Db, { now, most }: Looking): UnfinishedItem[] {
  const until = addDays(siteDay(db, now), consentWarning);
  return db
    .select({ id: people.id })
    .from(people)
    .where(and(eq(people.disclosure, "named"), isNotNull(people.consentUntil), lte(people.consentUntil, until)))
    .orderBy(asc(people.consentUntil))
    .limit(most)
    .all()
    .map(({ id }) => ({ what: "record", type: "person", id: String(id) }));
}

/** Returns the records of which the public sees a part without a source. */
export function unsourced(db: Db, { most }: Looking): UnfinishedItem[] {
  return db
    .select({ type: flaggedRecords.recordType, id: flaggedRecords.recordId })
    .from(flaggedRecords)
    .where(eq(flaggedRecords.flag, "unsourced"))
    .limit(most)
    .all()
    .map(({ type, id }) => ({ what: "record", type, id }));
}

/** Returns the groups with people still to be named, newest first. */
export function openGroups(db: Db, { most }: Looking): UnfinishedItem[] {
  return db
    .select({ id: groups.id })
    .from(groups)
    .where(lt(groups.named, groups.headcount))
    .orderBy(desc(groups.id))
    .limit(most)
    .all()
    .map(({ id }) => ({ what: "record", type: "group", id: String(id) }));
}

/** Returns the people on the first page of possible duplicates. */
export async function duplicates(db: Db, { now, most }: Looking): Promise<UnfinishedItem[]> {
  const { items } = await listLikelyDuplicates(db, now);
  return items.slice(0, most).map(({ id }) => ({ what: "record", type: "person", id: String(id) }));
}
