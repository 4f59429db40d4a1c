import { Command } from "commander";
import type { Db } from "@/db/ledger/open";
import { requireLedgerFile } from "@/db/ledger-file/check-file";
import { closeAtExit } from "@/db/ledger-file/close-connections";
import { shareLedger } from "@/db/ledger-file/lease";
import { projectionShape, schemaVersion } from "@/db/ledger-file/versions";
import { inMegabytes, spaceFor } from "@/db/upkeep/stage-upgrade";
import { tryUpgrade } from "@/db/upkeep/try-upgrade";
import { fullChecks } from "@/db/verify/checks";
import { findEvidenceFaults } from "@/db/verify/evidence";
import { runChecks } from "@/db/verify/run-checks";
import { endOnSignals } from "./end-on-signals";
import { Refusal } from "./refusal";
import { seedCopy } from "./upgrade";
import { say } from "./verify";
import { checkedEnvironment } from "./with-ledger";

/** How long to wait for another process that upgrades or restores the ledger, in ms. */
const patience = 2000;

/** `migrate --dry-run`: tries the upgrade to this version on a copy. Only a start upgrades the ledger itself. */
export function migrateCommand(): Command {
  return new Command("migrate")
    .description("try the upgrade to this version on a copy of the database, also while the server runs")
    .option("--dry-run", "required: only npm start upgrades the database itself")
    .action(({ dryRun = false }: { dryRun?: boolean }) => migrate(dryRun));
}

/** Prints what the upgrade would change, its time and its space. Throws if the upgrade or the check of the copy fails. */
export async function migrate(isDryRun: boolean): Promise<void> {
  if (!isDryRun) {
    throw new Refusal(
      "Solo npm start actualiza la base de datos. Para probarlo en una copia: npm run cli -- migrate --dry-run\n" +
        "Only npm start upgrades the database. To try it on a copy: npm run cli -- migrate --dry-run",
    );
  }
  const environment = checkedEnvironment();
  const { databasePath } = environment;
  endOnSignals();
  closeAtExit();
  requireLedgerFile(databasePath);
  const lease = shareLedger(databasePath, patience);
  try {
    const now = new Date();
    const began = performance.now();
    let seconds = 0;
    const lines: string[] = [];
    const finish = async (copy: Db) => void lines.push(...(await seedCopy(copy, environment, now)));
    const tried = await tryUpgrade(databasePath, now, finish, async (copy) => {
      seconds = (performance.now() - began) / 1000;
      await requireSound(copy);
    });
    if (!tried) {
      console.log("La base de datos ya es de esta versión: no hay nada que actualizar.");
      console.log("The database is already of this version: there is nothing to upgrade.");
      return;
    }
    const { from, migrations, tables } = tried;
    console.log(`\n${from.schema}.${from.projection} → ${schemaVersion}.${projectionShape}`);
    for (const line of [...migrations, ...tables, ...lines]) console.log(`  ${line}`);
    const { needed, free } = spaceFor(databasePath);
    console.log(
      `Duración / Time: ${seconds.toFixed(1)} s. Disco / Disk: ${inMegabytes(needed)} (libres / free: ${inMegabytes(free)}).`,
    );
    console.log(
      "La actualización funciona. Era una copia, ya borrada: la base de datos no cambió. La actualiza npm start.",
    );
    console.log("The upgrade works. It was a copy, now deleted: the database is unchanged. npm start upgrades it.");
  } finally {
    lease.release();
  }
}

/** Runs the checks of `verify` on the upgraded copy, except those of files, which an upgrade does not touch. */
async function requireSound(copy: Db) {
  let isSound = true;
  for await (const state of runChecks(copy, copyChecks)) {
    if (state.isOver) say(state);
    isSound &&= state.wrong.length === 0;
  }
  if (isSound) return;
  throw new Refusal(
    "La copia actualizada tiene datos dañados, y se borró. La base de datos no cambió: revísela con npm run cli -- verify " +
      "y la versión anterior.\n" +
      "The upgraded copy has damaged data and was deleted. The database is unchanged: check it with npm run cli -- verify " +
      "and the previous version.",
  );
}

const copyChecks = fullChecks.filter(({ find }) => find !== findEvidenceFaults);
