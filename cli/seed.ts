import { seedLedger } from "@/db/seed/seed-ledger";
import { withLedger } from "./with-ledger";

/** Adds what the seed has and the ledger has not; what people changed stays as it is. */
export function seed(): Promise<void> {
  return withLedger(async (db, { homeCountry, leadPublisher, baseDate }) => {
    await seedLedger(db, { homeCountry, leadPublisher, baseDate }, new Date());
    console.log("Semilla al día / Seed is up to date.");
  });
}
