import { desc, eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import type { Job, JobKind } from "./start-job";

/** Returns the newest job of a kind, or undefined. */
export function findNewestJob(db: Db, kind: JobKind): Job | undefined {
  return db.select().from(jobs).where(eq(jobs.kind, kind)).orderBy(desc(jobs.id)).limit(1).get();
}
