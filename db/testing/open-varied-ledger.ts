import type { Db } from "@/db/ledger/open";
import { fillVariedLedger } from "./fill-varied-ledger";
import { openCopy } from "./open-copy";

/** Opens a ledger with the records of `fillVariedLedger`. It is removed when the test ends. */
export function openVariedLedger(): Promise<Db> {
  return openCopy("varied", fillVariedLedger);
}
