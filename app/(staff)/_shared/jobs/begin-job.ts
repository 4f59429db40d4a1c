import type { SessionUser } from "@/db/accounts/find-session-user";
import { spawnJob } from "@/db/jobs/spawn-job";
import { type JobKind, startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";

/** More lines or records at once are for a job: they would hold up everybody else. */
export const mostAtOnce = 100;

/** Begins a job in a process of its own and gives its number; asked again while it goes on, it is the same job. */
export async function beginJob(db: Db, user: SessionUser, kind: JobKind, input: object | null): Promise<number> {
  const { id, fresh } = await startJob(db, `user:${user.id}`, kind, new Date(), input);
  if (fresh) spawnJob(id);
  return id;
}
