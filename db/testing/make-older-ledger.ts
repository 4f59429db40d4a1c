import { cpSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { registerFunctions } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";

/** Creates an empty ledger in a folder, with all migrations up to the one whose name begins with `last`. */
export function makeOlderLedger(folder: string, last: string, file = "ledger.sqlite"): Db {
  const db = createDatabase(join(folder, file));
  const migrationsFolder = join(folder, "drizzle");
  cpSync("drizzle", migrationsFolder, { recursive: true });
  const journal = join(migrationsFolder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { tag: string }[] };
  const index = entries.findIndex(({ tag }) => tag.startsWith(last));
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, index + 1) }));
  registerFunctions(db);
  migrate(db, { migrationsFolder });
  rmSync(migrationsFolder, { recursive: true });
  return db;
}
