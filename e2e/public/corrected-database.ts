import { openDatabase } from "@/db/ledger/open";
import { markCounts } from "@/db/testing/mark-counts";
import { written } from "@/db/testing/written";
import { correctedRecords } from "./corrected-records";
import { type InventedDatabase, inventedDatabase } from "./invented-database";

/** Creates a ledger with every kind of public record and log entry: invented, corrected, updated, withdrawn and under review. */
export async function correctedDatabase(): Promise<InventedDatabase> {
  const database = await inventedDatabase();
  const db = openDatabase(database.databasePath, 5000);
  await correctedRecords(db);
  const { figure, take } = await correctedRecords(db);
  written(await take());
  await markCounts(db, [figure], true);
  db.$client.close();
  return database;
}
