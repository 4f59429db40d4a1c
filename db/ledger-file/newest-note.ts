import { readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { dirname } from "node:path";
import type Database from "better-sqlite3";
import { z } from "zod";
import { log } from "@/ops/log/log";
import { changedFiles } from "./same-files";
import { syncFolder } from "./sync-folder";
import { LedgerUnusable } from "./unusable";

/** The note is next to the ledger. */
export const noteSuffix = ".newest";

/** How long the note may lag behind the ledger, in ms. */
const lag = 1000;

const newest = z.object({
  /** Number, hash and instant of a change. */
  change: z.number().int(),
  hash: z.string(),
  at: z.string(),
});
type Newest = z.infer<typeof newest>;

const waiting = new WeakSet<Database.Database>();

/** Notes the newest change within `lag` ms, once for all changes until then. Does not keep the process alive. */
export function noteSoon(client: Database.Database): void {
  if (waiting.has(client)) return;
  waiting.add(client);
  setTimeout(() => {
    waiting.delete(client);
    try {
      if (client.open) noteNewest(client);
    } catch (error) {
      log.error("the newest change cannot be noted", error);
    }
  }, lag).unref();
}

/**
 * Writes the number and hash of the newest committed change to the note, synced to disk. The note never leads: SQLite
 * shows a change to others once it is on disk. Leaves a note that the ledger does not continue: the next start reports
 * it.
 */
export function noteNewest(client: Database.Database): void {
  if (changedFiles(client)) return;
  const found = findNewest(client);
  const noted = readNote(client.name);
  if (!found || found.change === noted?.change || lacks(client, noted)) return;
  const path = client.name + noteSuffix;
  const draft = `${path}.${process.pid}`;
  try {
    writeFileSync(draft, `${JSON.stringify(found)}\n`, { mode: 0o600, flush: true });
    renameSync(draft, path);
  } finally {
    // What a full disk took of it. After the rename there is none.
    rmSync(draft, { force: true });
  }
  syncFolder(dirname(path));
}

/**
 * Throws `LedgerUnusable` (`shorter`) if the ledger does not hold the change of the note: it was replaced by an older
 * copy or by another ledger, or lost its last changes. Does nothing without a note.
 */
export function requireNotOlder(client: Database.Database): void {
  const noted = readNote(client.name);
  if (!lacks(client, noted)) return;
  throw new LedgerUnusable("shorter", client.name, `${inWords(findNewest(client))} < ${inWords(noted)}`);
}

/** Deletes the note, so that the next start accepts the ledger as it is. */
export function forgetNewest(path: string): void {
  rmSync(path + noteSuffix, { force: true });
  syncFolder(dirname(path));
}

function lacks(client: Database.Database, noted: Newest | undefined): boolean {
  if (!noted) return false;
  return client.prepare("SELECT hash FROM changes WHERE id = ?").pluck().get(noted.change) !== noted.hash;
}

function findNewest(client: Database.Database): Newest | undefined {
  const row = client.prepare("SELECT id AS change, hash, at FROM changes ORDER BY id DESC LIMIT 1").get();
  return row as Newest | undefined;
}

function readNote(path: string): Newest | undefined {
  try {
    return newest.parse(JSON.parse(readFileSync(path + noteSuffix, "utf8")));
  } catch (cause) {
    if (cause instanceof Error && "code" in cause && cause.code === "ENOENT") return undefined;
    // A note is renamed into place only when it is on disk, so no crash damages it.
    throw new LedgerUnusable("shorter", path, "?");
  }
}

function inWords(found: Newest | undefined): string {
  return found ? `${found.change} (${found.hash.slice(0, 8)}, ${found.at})` : "0";
}
