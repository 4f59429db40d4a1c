import { stopJobs } from "@/db/jobs/spawn-job";
import { ledger } from "@/db/ledger/ledger";
import { closeAtExit } from "@/db/ledger-file/close-connections";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { publishedLedger } from "@/db/published/connection";
import { log } from "@/ops/log/log";

/** How long the server may finish its requests after a stop signal, in ms. Then it ends. */
const patience = 8000;

/**
 * Opens the ledger when the server starts, so that no other start or restore changes it, and closes it when the server
 * ends. If the ledger cannot be opened, prints why and ends the process with code 1.
 */
export function openForServer(): void {
  closeAtExit();
  try {
    ledger();
    publishedLedger();
  } catch (error) {
    // Next does not end when this throws: it keeps the port and never responds.
    if (error instanceof LedgerUnusable) process.stderr.write(`${error.message}\n`);
    else log.error("the ledger cannot be opened", error);
    process.exit(1);
  }
  process.on("exit", stopJobs);
  // On these two signals, Next ends after the requests in progress, without a time limit. It does not handle the third.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => endWithin(patience));
  process.once("SIGHUP", () => process.kill(process.pid, "SIGTERM"));
}

function endWithin(milliseconds: number) {
  setTimeout(() => process.exit(143), milliseconds).unref();
}
