import { saveHeldAccounts } from "@/db/accounts/held-accounts";
import { failInterruptedJobs } from "@/db/jobs/fail-interrupted-jobs";
import { removeInterruptedImports } from "@/db/jobs/import-files";
import { failEndedJobs } from "@/db/jobs/spawn-job";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { isReserveSpent, requireReserve } from "@/db/ledger-file/reserve";
import { removeInterruptedUploads } from "@/db/sources/evidence-files";
import { log } from "@/ops/log/log";
import { finishErasures } from "./finish-erasures";

const minute = 60_000;

/**
 * Cleans up after a Next process that died while the front door lived on: its jobs end as interrupted, and parts of
 * uploads are deleted. Only the server starts jobs and receives uploads, and it does neither before this.
 */
export async function recoverInServer(db: Db = ledger()): Promise<void> {
  try {
    removeInterruptedUploads(db);
    removeInterruptedImports(db);
    await failInterruptedJobs(db, new Date());
  } catch (error) {
    log.error("what an interrupted server left behind is not cleaned up yet", error);
  }
}

/**
 * Runs every minute in the server: does what could not be written before, as soon as the disk has room again. It fills the
 * reserve, saves sessions that are only in memory, ends jobs whose process is gone, and finishes erasures. The timer does
 * not keep the process alive.
 */
export function catchUpMinutely(open: () => Db = ledger): NodeJS.Timeout {
  let isRunning = false;
  return setInterval(() => {
    if (isRunning) return;
    isRunning = true;
    catchUp(open).finally(() => {
      isRunning = false;
    });
  }, minute).unref();
}

/** The reserve is filled last, so that it does not take the room that an erasure needs. A step that fails stops no other. */
async function catchUp(open: () => Db): Promise<void> {
  const db = open();
  const path = db.$client.name;
  const steps = [
    () => saveHeldAccounts(db),
    () => failEndedJobs(),
    () => finishErasures(db),
    () => isReserveSpent(path) && requireReserve(path),
  ];
  for (const step of steps) {
    try {
      await step();
    } catch (error) {
      log.error("what could not be written before still fails", error);
    }
  }
}
