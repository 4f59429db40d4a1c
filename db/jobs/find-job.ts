import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import type { Job } from "./start-job";

/** Returns the current state of a job, or undefined. */
export function findJob(db: Db, id: number): Job | undefined {
  return db.select().from(jobs).where(eq(jobs.id, id)).get();
}
