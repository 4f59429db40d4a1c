import { and, desc, eq, inArray, isNull, type SQL } from "drizzle-orm";
import { type Import, listImports } from "@/db/imports/find-import";
import { isUploadStored } from "@/db/jobs/import-files";
import type { Db } from "@/db/ledger/open";
import { findStoredList } from "@/db/pasted-lists/list-files";
import type { ListJob } from "@/db/pasted-lists/list-job";
import { jobs } from "@/db/schema/jobs";
import type { Looking, UnfinishedItem } from "./unfinished-item";

/** How long failed jobs and refused rows stay on the home page, in ms. */
const week = 7 * 24 * 3_600_000;

/** The newest imports and jobs that are looked at. Their files are deleted after a day. */
const newest = 50;

/** Returns the viewer's imports that were uploaded and neither applied nor closed. */
export function openImports(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  return listImports(db, viewer, newest)
    .filter(({ id, change, problem }) => change === null && problem === null && isUploadStored(db, id))
    .slice(0, most)
    .map(({ id }) => ({ what: "import", id }));
}

/** Returns the viewer's imports of the last week that left rows out, without the dismissed ones. */
export function refusedImports(db: Db, { viewer, now, most }: Looking): UnfinishedItem[] {
  return listImports(db, viewer, newest)
    .filter(({ change, dismissedAt }) => change !== null && dismissedAt === null)
    .filter(({ createdAt }) => now.getTime() - Date.parse(createdAt) < week)
    .map((each) => ({ id: each.id, count: leftOut(each) }))
    .filter(({ count }) => count > 0)
    .slice(0, most)
    .map(({ id, count }) => ({ what: "import", id, count }));
}

function leftOut({ counts }: Import): number {
  return (counts?.refused ?? 0) + (counts?.doubtful ?? 0);
}

/** Returns the viewer's pasted lists that a job did not write and whose answers are still stored. */
export function openLists(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const seen = new Set<string>();
  return newestJobs(db, viewer, eq(jobs.kind, "list_record"))
    .filter(({ state, input }) => {
      const { list = "" }: Partial<ListJob> = JSON.parse(input ?? "{}");
      const isNewest = !seen.has(list);
      seen.add(list);
      return isNewest && state !== "waiting" && state !== "running" && findStoredList(db, list) !== undefined;
    })
    .slice(0, most)
    .map(({ id }) => ({ what: "list", id }));
}

/** Returns the viewer's jobs that wait or run. */
export function runningJobs(db: Db, { viewer, most }: Looking): UnfinishedItem[] {
  const isOpen = inArray(jobs.state, ["waiting", "running"]);
  return db
    .select({ id: jobs.id })
    .from(jobs)
    .where(and(eq(jobs.actor, viewer), isOpen))
    .limit(most)
    .all()
    .map(({ id }) => ({ what: "job", id }));
}

/**
 * Returns the viewer's jobs that failed in the last week, without the dismissed ones and those whose import or list is still
 * open.
 */
export function failedJobs(db: Db, { viewer, now, most }: Looking): UnfinishedItem[] {
  return newestJobs(db, viewer, and(eq(jobs.state, "failed"), isNull(jobs.dismissedAt)))
    .filter(({ kind, createdAt }) => {
      const isShownElsewhere = kind === "list_record" || kind.startsWith("import_");
      return !isShownElsewhere && now.getTime() - Date.parse(createdAt) < week;
    })
    .slice(0, most)
    .map(({ id }) => ({ what: "job", id }));
}

/** Returns the viewer's newest jobs that meet a condition. */
function newestJobs(db: Db, viewer: string, condition: SQL | undefined) {
  const isAsked = and(eq(jobs.actor, viewer), condition);
  return db.select().from(jobs).where(isAsked).orderBy(desc(jobs.id)).limit(newest).all();
}
