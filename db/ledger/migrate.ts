import { join } from "node:path";
import Database from "better-sqlite3";
import { drizzle } from "drizzle-orm/better-sqlite3";
import { migrate } from "drizzle-orm/better-sqlite3/migrator";
import { readMigrationFiles } from "drizzle-orm/migrator";
import { requireNotNewer, schemaVersion, versionsOf } from "@/db/ledger-file/versions";
import { documentKey } from "@/domain/matching/document-key";
import { soundsOf } from "@/domain/matching/sounds-of";
import { addressKey } from "@/domain/values/address-key";
import { searchKey } from "@/domain/values/search-key";
import { searchText } from "@/domain/values/search-text";
import type { Db } from "./open";

const migrationsFolder = join(/* turbopackIgnore: true */ process.cwd(), "drizzle");

/**
 * Migrates a ledger to the newest schema, in one transaction. Turns foreign keys off during it, because a migration that
 * rebuilds a table would delete its children, and checks them afterwards. A ledger with data is migrated as a copy
 * (`upgradeLedger`, `stageBackup`). Throws if a migration fails or adds a dangling reference. Throws `LedgerUnusable`
 * (`newer`) if this code does not know the schema.
 */
export async function migrateDatabase(db: Db): Promise<void> {
  if (countPending(db) === 0) return;
  registerFunctions(db);
  const before = countDangling(db);
  db.$client.pragma("foreign_keys = OFF");
  try {
    migrate(db, { migrationsFolder });
    const dangling = countDangling(db) - before;
    if (dangling > 0) throw new Error(`${dangling} dangling references`);
  } finally {
    db.$client.pragma("foreign_keys = ON");
  }
}

function countDangling(db: Db): number {
  return (db.$client.pragma("foreign_key_check") as unknown[]).length;
}

/** Returns an empty ledger in memory with the newest schema. The caller closes it. */
export function emptyLedger(): Db {
  const db: Db = drizzle(new Database(":memory:"));
  registerFunctions(db);
  migrate(db, { migrationsFolder });
  return db;
}

/** Registers the functions that migrations call from SQL to fill columns and indexes of an older ledger. */
export function registerFunctions(db: Db) {
  db.$client.function("sounds_of", { deterministic: true }, (names) => soundsOf(String(names)));
  db.$client.function("search_key", { deterministic: true }, (names) => searchKey(String(names)));
  db.$client.function("address_key", { deterministic: true }, (address) => addressKey(String(address)));
  db.$client.function("source_words", { deterministic: true, varargs: true }, (...texts: unknown[]) =>
    searchText(...texts.map(String)),
  );
  db.$client.function("document_key", { deterministic: true }, (document) => documentKey(String(document)));
}

/** Returns the number of pending migrations. Throws if the folder of migrations does not match this build. */
function countPending(db: Db): number {
  const known = readMigrationFiles({ migrationsFolder }).length;
  if (known !== schemaVersion) throw new Error(`${migrationsFolder} has ${known} migrations, not ${schemaVersion}`);
  if (isEmpty(db)) return known;
  requireNotNewer(db.$client);
  return known - versionsOf(db.$client).schema;
}

function isEmpty(db: Db): boolean {
  return !db.$client.prepare("SELECT 1 FROM sqlite_schema WHERE name = '__drizzle_migrations'").get();
}
