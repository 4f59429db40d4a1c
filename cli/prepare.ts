import { readSecrets } from "@/auth/secrets";
import { setupLink } from "@/auth/setup-link";
import { reconcileErased } from "@/db/erased/keep-erased";
import { removeOrphans } from "@/db/evidence/evidence-files";
import { finishErasures } from "@/db/finish-erasures";
import { removeOldImportFiles } from "@/db/imports/import-files";
import { failInterruptedJobs } from "@/db/jobs/fail-interrupted-jobs";
import { migrateDatabase } from "@/db/migrate";
import { refreshProjection } from "@/db/projection/refresh";
import { seedLedger } from "@/db/seed/seed-ledger";
import { closeFiles } from "./close-files";
import { withLedgerAlone } from "./with-ledger";

/**
 * Readies an instance for its server: the database at the newest schema and projection with its seed, the secrets, and
 * a link while no account exists. The only command that creates or migrates a database.
 */
export function prepare(): Promise<void> {
  return withLedgerAlone(async (db, { databasePath, url, homeCountry, leadPublisher, baseDate }) => {
    await migrateDatabase(db);
    await refreshProjection(db, new Date());
    await reconcileErased(db, new Date());
    readSecrets(databasePath);
    for (const file of closeFiles(databasePath)) {
      console.error(
        `Otras cuentas de este equipo pueden leer ${file} / Other accounts of this machine can read ${file}.`,
      );
    }
    await seedLedger(db, { homeCountry, leadPublisher, baseDate }, new Date());
    await failInterruptedJobs(db, new Date());
    removeOldImportFiles(db, new Date());
    await finishErasures(db);
    removeOrphans(db, new Date());
    const link = await setupLink(db, new Date(), url);
    if (link === undefined) return;
    console.log("\nCree la primera cuenta con este enlace, que sirve una sola vez:");
    console.log("Create the first account with this link, which works once:");
    console.log(`\n  ${link}\n`);
  });
}
