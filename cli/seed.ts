import { seedLedger } from "@/db/seed/seed-ledger";
import { withLedger } from "./with-ledger";

/** `seed`: adds seed records that the ledger does not have. Records changed by users stay unchanged. */
export function seed(): Promise<void> {
  return withLedger(async (db, { homeCountry, leadPublisher, baseDate }) => {
    await seedLedger(db, { homeCountry, leadPublisher, baseDate }, new Date());
    console.log("Semilla al día / Seed is up to date.");
  });
}
