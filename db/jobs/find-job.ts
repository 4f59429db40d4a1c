import { eq } from "drizzle-orm";
import type { Db } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";
import type { Job } from "./start-job";

/** A job as it stands. */
export function findJob(db: Db, id: number): Job | undefined {
  return db.select().from(jobs).where(eq(jobs.id, id)).get();
}
