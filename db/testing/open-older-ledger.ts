import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { onTestFinished } from "vitest";
import { registerFunctions } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";

/** Returns an empty ledger with all migrations up to `last`. It is removed when the test ends. */
export function openOlderLedger(last: string): Db {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const db = createDatabase(join(folder, "ledger.sqlite"));
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  const migrationsFolder = join(folder, "drizzle");
  cpSync("drizzle", migrationsFolder, { recursive: true });
  const journal = join(migrationsFolder, "meta", "_journal.json");
  const { entries, ...rest } = JSON.parse(readFileSync(journal, "utf8")) as { entries: { tag: string }[] };
  const index = entries.findIndex(({ tag }) => tag === last);
  writeFileSync(journal, JSON.stringify({ ...rest, entries: entries.slice(0, index + 1) }));
  registerFunctions(db);
  migrate(db, { migrationsFolder });
  return db;
}
