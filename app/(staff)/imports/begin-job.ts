import type { ImportJob } from "@/db/imports/import-jobs";
import { spawnJob } from "@/db/jobs/spawn-job";
import { type JobKind, startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/open";
import type { SessionUser } from "@/db/sessions/find-session-user";

/** Begins work on an import in a process of its own; pressed twice it is begun once. */
export async function beginJob(db: Db, user: SessionUser, kind: JobKind, input: ImportJob): Promise<void> {
  const { id, fresh } = await startJob(db, `user:${user.id}`, kind, new Date(), input);
  if (fresh) spawnJob(id);
}
