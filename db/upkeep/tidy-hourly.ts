import { deleteOldEvents } from "@/db/accounts/security-events";
import { findClockDoubt } from "@/db/clock/find-clock-doubt";
import { keepClock } from "@/db/clock/keep-clock";
import { removeOldImportFiles } from "@/db/jobs/import-files";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { clearOldExports } from "@/db/proposals/exports";
import { log } from "@/ops/log/log";
import { finishErasures } from "./finish-erasures";
import { removeExpiredCopies } from "./old-copies";

const hour = 3_600_000;

/**
 * Runs every hour in the server: deletes import files older than a day, clears the filters of downloads whose day
 * is over, deletes old security events and expired copies of the ledger, notes the time, and finishes erasures whose
 * file was not rewritten. A failure is logged and retried an hour later. The timer does not keep the process alive.
 */
export function tidyHourly(open: () => Db = ledger): NodeJS.Timeout {
  return setInterval(() => {
    tidy(open).catch((error) => log.error("the hourly cleanup failed", error));
  }, hour).unref();
}

async function tidy(open: () => Db): Promise<void> {
  const db = open();
  await finishErasures(db);
  await keepClock(db, new Date());
  // To a clock that jumped ahead, everything looks old.
  if (findClockDoubt(db, new Date()).jumpedFrom !== undefined) return;
  removeOldImportFiles(db, new Date());
  await clearOldExports(db, new Date());
  await deleteOldEvents(db, new Date());
  const { length } = removeExpiredCopies(db.$client.name, new Date());
  if (length > 0) log.info("old copies of the ledger have expired");
}
