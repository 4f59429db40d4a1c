import { copyFileSync, existsSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { inject, onTestFinished } from "vitest";
import { migrateDatabase } from "@/db/ledger/migrate";
import { createDatabase, type Db } from "@/db/ledger/open";

/**
 * Opens a copy of a template ledger for one test. The first test of a run that needs `template` creates it: a migrated
 * ledger that `fill` writes to. The copy does not sync to disk; a test of durability uses `openDatabase`.
 */
export async function openCopy(template: string, fill: (db: Db) => Promise<void>): Promise<Db> {
  const source = join(inject("templateFolder"), `${template}.sqlite`);
  if (!existsSync(source)) await makeTemplate(source, fill);
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const path = join(folder, "ledger.sqlite");
  copyFileSync(source, path);
  const db = openUnsynced(path);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return db;
}

/** Two processes may create the same template at once. Each renames a complete file into place. */
async function makeTemplate(target: string, fill: (db: Db) => Promise<void>): Promise<void> {
  const draft = `${target}.${process.pid}`;
  const db = openUnsynced(draft);
  await migrateDatabase(db);
  await fill(db);
  // Closing the last connection moves the write-ahead log into the file.
  db.$client.close();
  renameSync(draft, target);
}

function openUnsynced(path: string): Db {
  const db = createDatabase(path);
  db.$client.pragma("synchronous = OFF");
  return db;
}
