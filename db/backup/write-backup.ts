import { accessSync, chmodSync, constants, existsSync, mkdirSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ne } from "drizzle-orm";
import { createDatabase, type Db } from "@/db/ledger/open";
import { syncFolder } from "@/db/ledger-file/sync-folder";
import { versionsOf } from "@/db/ledger-file/versions";
import { evidence } from "@/db/schema/evidence";
import { originalPath, shownPath } from "@/db/sources/evidence-files";
import { BackupRefused } from "./backup-fault";
import { backupFormat, ledgerName, type Manifest } from "./manifest";
import { readArchive } from "./read-archive";
import { requireRoom } from "./require-room";
import { verifyLedger } from "./verify-ledger";
import { inWorkFolder } from "./work-folder";
import { describeFile, type Packed, writeArchive } from "./write-archive";

/**
 * Copies the ledger and its evidence into one file, while other processes read and write. Verifies the copy before the
 * file gets its name; until then an older file of that name stays. Throws `BackupRefused` (`exists`, `no_folder`, `no_space`,
 * `busy`, `chain`, `projection`, `damaged`) and leaves no files.
 */
export async function writeBackup(db: Db, file: string, isReplaced: boolean, now: Date): Promise<Manifest> {
  const target = resolve(file);
  if (existsSync(target) && !isReplaced) throw new BackupRefused("exists", target);
  requireWritable(dirname(target));
  const draft = `${target}.part`;
  return inWorkFolder(db, async (work) => {
    try {
      requireRoom(db, dirname(target));
      const { manifest, files } = await collect(db, work, now);
      await writeArchive(draft, manifest, files);
      await readArchive(draft);
      renameSync(draft, target);
      syncFolder(dirname(target));
      return manifest;
    } finally {
      rmSync(draft, { force: true });
    }
  });
}

export function requireWritable(folder: string) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new BackupRefused("no_folder", folder, { cause });
  }
}

export type Collected = { manifest: Manifest; files: Packed[] };

/** Maximum attempts to copy the database, if evidence is deleted while its files are read. */
const mostAttempts = 3;

/**
 * Copies the database into `work` and verifies it, then describes the files that it names, because evidence is in the folder
 * before a record names it. Calls `step` often, with the share that is done; what it throws ends the work.
 */
export async function collect(
  db: Db,
  work: string,
  now: Date,
  step: (share: number) => void = () => undefined,
  attempt = 1,
): Promise<Collected> {
  const folder = join(work, String(attempt));
  mkdirSync(folder);
  const path = join(folder, ledgerName);
  db.$client.prepare("VACUUM INTO ?").run(path);
  chmodSync(path, 0o600);
  const copy = createDatabase(path);
  try {
    const change = await verifyLedger(copy, step);
    const { schema, projection } = versionsOf(copy.$client);
    const hashes = evidenceIn(copy);
    copy.$client.close();
    if (attempt < mostAttempts && hashes.some((hash) => !existsSync(originalPath(db, hash)))) {
      rmSync(path);
      return await collect(db, work, now, step, attempt + 1);
    }
    const files = [{ name: ledgerName, path }, ...hashes.flatMap((hash) => filesOf(db, hash))];
    const described: Manifest["files"] = [];
    for (const file of files) {
      step(1);
      described.push(await describeFile(file));
    }
    const sound = new Set(
      described.filter((each) => each.name === `evidence/${each.sha256}`).map((each) => each.sha256),
    );
    const faulty = hashes.filter((hash) => !sound.has(hash));
    const head = { format: backupFormat, schema, projection, createdAt: now.toISOString(), change };
    return { manifest: { ...head, files: described, faulty }, files };
  } finally {
    copy.$client.close();
  }
}

/** Returns the hashes of the files that sources have, including withdrawn ones. */
export function evidenceIn(db: Db): string[] {
  const rows = db.selectDistinct({ hash: evidence.hash }).from(evidence).where(ne(evidence.keeping, "deleted")).all();
  return rows.map(({ hash }) => hash);
}

/** Returns an original file and, for a picture, its public version. */
function filesOf(db: Db, hash: string): Packed[] {
  const both = [
    { name: `evidence/${hash}`, path: originalPath(db, hash) },
    { name: `evidence/${hash}.webp`, path: shownPath(db, hash) },
  ];
  return both.filter(({ path }) => existsSync(path));
}
