import { rmSync } from "node:fs";
import { readSecrets } from "@/auth/secrets";
import { setupLink } from "@/auth/setup-link";
import { removeDrafts } from "@/db/backup/drafts";
import { reconcileErased } from "@/db/backup/keep-erased";
import { findClockDoubt } from "@/db/clock/find-clock-doubt";
import { keepClock } from "@/db/clock/keep-clock";
import { failInterruptedJobs } from "@/db/jobs/fail-interrupted-jobs";
import { removeInterruptedImports, removeOldImportFiles } from "@/db/jobs/import-files";
import { migrateDatabase } from "@/db/ledger/migrate";
import type { Db } from "@/db/ledger/open";
import { DiskFault, trialPath } from "@/db/ledger-file/disk-fault";
import { hasPendingErasure } from "@/db/ledger-file/pending-erasure";
import { fillReserve } from "@/db/ledger-file/reserve";
import { seedLedger } from "@/db/seed/seed-ledger";
import { removeOrphans } from "@/db/sources/evidence-files";
import { finishErasures } from "@/db/upkeep/finish-erasures";
import { refreshProjection } from "@/db/upkeep/refresh";
import type { Environment } from "@/ops/environment";
import { closeFiles, isRefusedByFolder } from "./close-files";
import { seedLines } from "./report-seed";
import { warnOfClock } from "./warn-of-clock";
import { warnOfDamage } from "./warn-of-damage";
import { withLedgerAlone } from "./with-ledger";

const unfinished =
  "Un borrado no está terminado: el nombre sigue en los archivos de la base. El servidor lo intenta cada minuto; libere espacio en el disco.\n" +
  "An erasure is not finished: the name is still in the files of the database. The server tries again every minute; free some disk space.";
const full =
  "Queda poco espacio en el disco: mientras no haya más, solo se puede ocultar y borrar. Los datos iniciales y el enlace de la primera cuenta esperan al próximo inicio con espacio. df -h muestra cuánto queda.\n" +
  "The disk has little room left: until there is more, people can only be hidden and erased. The initial data and the link of the first account wait for the next start with room. df -h shows how much is left.";

/**
 * Prepares an instance for its server: the database with the newest schema, projection and seed, the secrets, and a
 * link while no account exists. No other command creates or migrates a database.
 */
export function prepare(): Promise<void> {
  return withLedgerAlone(async (db, environment) => {
    const { databasePath, secretsPath, backupsPath } = environment;
    await migrateDatabase(db);
    await warnOfDamage(db);
    await keepClock(db, new Date());
    warnOfClock(db, new Date());
    await refreshProjection(db, new Date());
    await reconcileErased(db, new Date());
    readSecrets(environment);
    const { open, unread } = closeFiles(databasePath, secretsPath);
    for (const file of open) {
      console.error(
        `Otras cuentas de este equipo pueden leer ${file} / Other accounts of this machine can read ${file}.`,
      );
    }
    for (const file of unread) warnOfFolder(file);
    await failInterruptedJobs(db, new Date());
    // To a clock that jumped ahead, everything looks old.
    const isClockInDoubt = findClockDoubt(db, new Date()).jumpedFrom !== undefined;
    if (!isClockInDoubt) removeOldImportFiles(db, new Date());
    removeInterruptedImports(db);
    rmSync(trialPath(databasePath), { force: true });
    await finishErasures(db);
    if (hasPendingErasure(db.$client)) console.error(unfinished);
    if (!isClockInDoubt) removeOrphans(db, new Date());
    try {
      removeDrafts(backupsPath);
    } catch (cause) {
      if (!isRefusedByFolder(cause)) throw cause;
      warnOfFolder(backupsPath);
    }
    if (!(await withRoom(databasePath, () => seedAndInvite(db, environment)))) console.error(full);
  });
}

/**
 * Runs what needs room on the disk and may wait for the next start. False, and nothing is written, if there is none: a
 * server that runs can still hide and erase.
 */
async function withRoom(databasePath: string, work: () => Promise<void>): Promise<boolean> {
  if (!fillReserve(databasePath)) return false;
  try {
    await work();
    return true;
  } catch (cause) {
    if (cause instanceof DiskFault && cause.why === "disk_full") return false;
    throw cause;
  }
}

async function seedAndInvite(db: Db, { deskUrl, homeCountry, leadPublisher, baseDate }: Environment): Promise<void> {
  const seeded = await seedLedger(db, { homeCountry, leadPublisher, baseDate }, new Date());
  for (const line of seedLines(seeded)) console.log(line);
  const link = await setupLink(db, new Date(), deskUrl);
  if (link === undefined) return;
  console.log("\nCree la primera cuenta con este enlace, que sirve una sola vez:");
  console.log("Create the first account with this link, which works once:");
  console.log(`\n  ${link}\n`);
}

function warnOfFolder(folder: string) {
  console.error(`No se puede usar ${folder}; el inicio continúa. Revise sus permisos y su disco.`);
  console.error(`${folder} cannot be used; the start goes on. Check its permissions and its disk.`);
}
