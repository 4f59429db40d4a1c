import { removeOldImportFiles } from "@/db/jobs/import-files";
import { ledger } from "@/db/ledger/ledger";
import type { Db } from "@/db/ledger/open";
import { finishErasures } from "./finish-erasures";

const hour = 3_600_000;

/**
 * Every hour of the running server: removes files of imports that are older than a day, and finishes erasures whose file
 * was not rewritten. What fails is logged and tried again an hour later. The timer keeps no process alive.
 */
export function tidyHourly(open: () => Db = ledger): NodeJS.Timeout {
  return setInterval(() => {
    tidy(open).catch((error) => console.error("hourly tidying failed", error));
  }, hour).unref();
}

async function tidy(open: () => Db): Promise<void> {
  const db = open();
  removeOldImportFiles(db, new Date());
  await finishErasures(db);
}
