import { and, desc, inArray, sql } from "drizzle-orm";
import type { Job } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";
import { jobs } from "@/db/schema/jobs";

/** Returns the newest job of an import, finished or not. */
export function findImportJob(db: Db, id: number): Job | undefined {
  return db
    .select()
    .from(jobs)
    .where(
      and(
        inArray(jobs.kind, ["import_read", "import_simulate", "import_apply", "import_undo"]),
        sql`${jobs.input} ->> '$.import' = ${id}`,
      ),
    )
    .orderBy(desc(jobs.id))
    .limit(1)
    .get();
}
