import type { Db } from "@/db/ledger/open";
import { seedLedger } from "@/db/seed/seed-ledger";
import { noon } from "./noon";
import { openCopy } from "./open-copy";

/** Opens a ledger with the real seed, as of `noon`. It is removed when the test ends. */
export function openSeededLedger(): Promise<Db> {
  return openCopy("seeded", async (db) => {
    await seedLedger(db, {}, noon);
  });
}
