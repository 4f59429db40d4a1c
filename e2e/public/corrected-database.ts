import { openDatabase } from "@/db/ledger/open";
import { written } from "@/db/testing/written";
import { correctedRecords } from "./corrected-records";
import { type InventedDatabase, inventedDatabase } from "./invented-database";

/** Creates a ledger with every kind of public record and log entry: invented, corrected, updated and withdrawn. */
export async function correctedDatabase(): Promise<InventedDatabase> {
  const database = await inventedDatabase();
  const db = openDatabase(database.databasePath, 5000);
  await correctedRecords(db);
  const { take } = await correctedRecords(db);
  written(await take());
  db.$client.close();
  return database;
}
