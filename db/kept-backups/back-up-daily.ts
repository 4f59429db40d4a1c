import { spawnJob } from "@/db/jobs/spawn-job";
import { startJob } from "@/db/jobs/start-job";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { log } from "@/ops/log/log";
import { backupsFolder } from "./backups-folder";
import { isRunDue } from "./runs";

const minute = 60_000;

/**
 * Runs in the server, at its start and then every minute: starts the job of a backup when one is due. The timer does not
 * keep the process alive.
 */
export function backUpDaily(
  open: () => Db = ledger,
  begin: (id: number, kind: "backup") => void = spawnJob,
): NodeJS.Timeout {
  const run = () => {
    startIfDue(open, begin).catch((error) => log.error("a backup cannot be started", error));
  };
  run();
  return setInterval(run, minute).unref();
}

async function startIfDue(open: () => Db, begin: (id: number, kind: "backup") => void): Promise<void> {
  const [db, now] = [open(), new Date()];
  if (!isRunDue(db, backupsFolder(), now)) return;
  const { id, fresh } = await startJob(db, "upkeep", "backup", now);
  if (fresh) begin(id, "backup");
}
