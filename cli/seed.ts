import { seedLedger } from "@/db/seed/seed-ledger";
import { seedLines } from "./report-seed";
import { withLedger } from "./with-ledger";

/**
 * `seed`: adds seed records that the ledger does not have, and corrects figures that only the instance wrote. Records
 * edited by users stay unchanged; those that the seed corrects are named.
 */
export function seed(): Promise<void> {
  return withLedger(async (db, { homeCountry, leadPublisher, baseDate }) => {
    const seeded = await seedLedger(db, { homeCountry, leadPublisher, baseDate }, new Date());
    for (const line of seedLines(seeded)) console.log(line);
    console.log("Semilla al día / Seed is up to date.");
  });
}
