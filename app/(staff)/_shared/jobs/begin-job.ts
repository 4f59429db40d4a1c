import type { SessionUser } from "@/db/accounts/find-session-user";
import { spawnJob } from "@/db/jobs/spawn-job";
import { type JobKind, startJob } from "@/db/jobs/start-job";
import type { Db } from "@/db/ledger/open";

/** Maximum lines or records outside a job; more would block the other users. */
export const mostAtOnce = 100;

/** Starts a job in its own process and returns its id. While the same job is running, returns that one's id. */
export async function beginJob(db: Db, user: SessionUser, kind: JobKind, input: object | null): Promise<number> {
  const { id, fresh } = await startJob(db, `user:${user.id}`, kind, new Date(), input);
  if (fresh) spawnJob(id, kind);
  return id;
}
