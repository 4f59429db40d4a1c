import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { onTestFinished } from "vitest";
import { migrateDatabase } from "../migrate";
import { type Db, openDatabase } from "../open";
import { seedLedger } from "../seed/seed-ledger";
import { noon } from "./noon";

let seeded: Promise<Buffer> | undefined;

/** A ledger of its own with the real seed, as it stood at `noon`; it is gone when the test has ended. */
export async function openSeededLedger(): Promise<Db> {
  seeded ??= seedOnce();
  return inFolder(await seeded);
}

async function seedOnce(): Promise<Buffer> {
  const db = inFolder(undefined);
  await migrateDatabase(db);
  await seedLedger(db, {}, noon);
  db.$client.pragma("wal_checkpoint(TRUNCATE)");
  return db.$client.serialize();
}

function inFolder(content: Buffer | undefined): Db {
  const folder = mkdtempSync(join(tmpdir(), "vigilia-"));
  const path = join(folder, "ledger.sqlite");
  if (content) writeFileSync(path, content);
  const db = openDatabase(path);
  onTestFinished(() => {
    db.$client.close();
    rmSync(folder, { recursive: true });
  });
  return db;
}
