import { stopJobs } from "@/db/jobs/spawn-job";
import { ledger } from "@/db/ledger/ledger";
import { closeAtExit } from "@/db/ledger-file/open-connections";
import { LedgerUnusable } from "@/db/ledger-file/unusable";
import { publishedLedger } from "@/db/published/connection";

/** How long the server may finish what it is doing after it was asked to stop, in ms; after that it ends. */
const patience = 8000;

/**
 * Opens the ledger when the server begins, so that no start or restore changes it beneath the server, and closes it when
 * the server ends. If the ledger cannot be opened, prints why and ends the process with code 1.
 */
export function openForServer(): void {
  closeAtExit();
  try {
    ledger();
    publishedLedger();
  } catch (error) {
    // Next does not end when this is thrown: it keeps the port and never answers.
    console.error(error instanceof LedgerUnusable ? error.message : error);
    process.exit(1);
  }
  process.on("exit", stopJobs);
  // Next ends on these two, when the requests in progress have been answered; not on the third, nor within a time.
  for (const signal of ["SIGINT", "SIGTERM"] as const) process.once(signal, () => endWithin(patience));
  process.once("SIGHUP", () => process.kill(process.pid, "SIGTERM"));
}

function endWithin(milliseconds: number) {
  setTimeout(() => process.exit(143), milliseconds).unref();
}
