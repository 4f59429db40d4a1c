import type { Db } from "@/db/ledger/open";
import { LedgerBusy } from "@/db/ledger/transaction";
import { type WhyUnwritable, whyUnwritable } from "@/db/ledger-file/disk-fault";
import { whyUnsaved as whyLedgerUnsaved } from "@/db/ledger-file/last-fault";
import { usedLedger } from "@/db/ledger-file/use-in-server";
import { log } from "@/ops/log/log";

/** Why nothing could be saved; each is a key of `form` and of `problem` in the messages. */
export type WhyUnsaved = "busy" | "disk_full" | "disk_read_only";

/** Returns why a write failed, and logs it; undefined for an error that no repetition or free space mends. */
export function whyUnsaved(error: unknown): WhyUnsaved | undefined {
  const why = error instanceof LedgerBusy ? "busy" : whyUnwritable(error, usedLedger());
  if (why && why !== "busy") log.error("nothing can be saved", error, { code: why });
  return why;
}

/** Returns why the disk takes no file now, so that an upload is refused before its body is read; undefined if it does. */
export function whyUnwritableNow(db: Db): WhyUnwritable | undefined {
  const why = whyLedgerUnsaved(db.$client.name);
  return why === "locked" ? undefined : why;
}
