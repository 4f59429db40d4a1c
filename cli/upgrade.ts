import { basename } from "node:path";
import type { Db } from "@/db/ledger/open";
import { projectionShape, schemaVersion } from "@/db/ledger-file/versions";
import { seedLedger } from "@/db/seed/seed-ledger";
import { copyDays, expiryOf } from "@/db/upkeep/old-copies";
import { upgradeLedger } from "@/db/upkeep/upgrade-ledger";
import type { Environment } from "@/ops/environment";
import { seedLines } from "./report-seed";

/**
 * Upgrades an older ledger before a start opens it, and prints what was done and where the ledger as it was is. Only a
 * start calls this, alone with the ledger. Throws `UpgradeFailed`; the ledger is then unchanged.
 */
export async function upgrade(environment: Environment): Promise<void> {
  const now = new Date();
  const lines: string[] = [];
  const upgraded = await upgradeLedger(environment.databasePath, now, {
    onBegin: () => console.log("Actualizando la base de datos … / Upgrading the database …"),
    finish: async (copy) => void lines.push(...(await seedCopy(copy, environment, now))),
  });
  if (!upgraded) return;
  const { from, copy } = upgraded;
  const versions = `${from.schema}.${from.projection} → ${schemaVersion}.${projectionShape}`;
  const until = expiryOf(now).toISOString().slice(0, 10);
  console.log(`La base de datos está actualizada y comprobada (${versions}). Como era antes, está en\n  ${copy}`);
  console.log(
    `Contiene nombres. Se borra sola el ${until}, a los ${copyDays} días; antes: npm run cli -- copies delete ${basename(copy)}`,
  );
  console.log(`The database is upgraded and checked (${versions}). As it was before, it is in the file above.`);
  console.log(`It holds names. It is deleted on ${until}, after ${copyDays} days, or earlier with the command above.`);
  for (const line of lines) console.log(line);
}

/** Adds what this version's edition of the seed brings, and returns what it did, in words. */
export async function seedCopy(copy: Db, environment: Environment, now: Date): Promise<string[]> {
  const { homeCountry, leadPublisher, baseDate } = environment;
  return seedLines(await seedLedger(copy, { homeCountry, leadPublisher, baseDate }, now));
}
