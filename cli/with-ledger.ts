import { existsSync } from "node:fs";
import { migrateDatabase } from "@/db/migrate";
import { type Db, openDatabase } from "@/db/open";
import { refreshProjection } from "@/db/projection/refresh";
import { type Environment, readEnvironment } from "@/ops/environment";
import { Refusal } from "./refusal";

/** How long the console waits for a lock of the server, in ms: nobody else waits with it. */
const patience = 10_000;

/** Opens the ledger that the environment names, at the newest schema and projection, and closes it whatever happens. */
export async function withLedger(
  work: (db: Db, environment: Environment) => void | Promise<void>,
  { create = false } = {},
): Promise<void> {
  const environment = checkedEnvironment();
  const { databasePath } = environment;
  if (!create && !existsSync(databasePath)) {
    throw new Refusal(`No hay base de datos en ${databasePath} / There is no database at ${databasePath}: npm start`);
  }
  const db = openDatabase(databasePath, patience);
  try {
    await migrateDatabase(db);
    await refreshProjection(db, new Date());
    await work(db, environment);
  } finally {
    db.$client.close();
  }
}

function checkedEnvironment(): Environment {
  try {
    return readEnvironment(process.env);
  } catch (error) {
    throw new Refusal(error instanceof Error ? error.message : String(error));
  }
}
