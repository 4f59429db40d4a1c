import { accessSync, chmodSync, constants, existsSync, mkdirSync, mkdtempSync, renameSync, rmSync } from "node:fs";
import { dirname, join, resolve } from "node:path";
import { ne } from "drizzle-orm";
import { syncFolder } from "@/db/history/erased-list";
import { createDatabase, type Db } from "@/db/ledger/open";
import { versionsOf } from "@/db/ledger-file/versions";
import { evidence } from "@/db/schema/evidence";
import { originalPath, shownPath } from "@/db/sources/evidence-files";
import { BackupRefused } from "./backup-fault";
import { backupFormat, ledgerName, type Manifest } from "./manifest";
import { readArchive } from "./read-archive";
import { verifyLedger } from "./verify-ledger";
import { describeFile, type Packed, writeArchive } from "./write-archive";

/** Folders next to the ledger in which a backup keeps its copy while it is made; one that was killed leaves its own. */
export const workPrefix = "backup-";

/**
 * Copies the ledger and its evidence into one file, while others read and write. The copy is verified before the file
 * gets its name; until then an older one of that name stays. Throws `BackupRefused` (`exists`, `no_folder`, `chain`,
 * `projection`, `damaged`); nothing of it is then left.
 */
export async function writeBackup(db: Db, file: string, isReplaced: boolean, now: Date): Promise<Manifest> {
  const target = resolve(file);
  if (existsSync(target) && !isReplaced) throw new BackupRefused("exists", target);
  requireWritable(dirname(target));
  const work = mkdtempSync(join(dirname(db.$client.name), workPrefix));
  const draft = `${target}.part`;
  try {
    const { manifest, files } = await collect(db, work, now);
    await writeArchive(draft, manifest, files);
    await readArchive(draft);
    renameSync(draft, target);
    syncFolder(dirname(target));
    return manifest;
  } finally {
    rmSync(draft, { force: true });
    rmSync(work, { recursive: true, force: true });
  }
}

function requireWritable(folder: string) {
  try {
    accessSync(folder, constants.W_OK);
  } catch (cause) {
    throw new BackupRefused("no_folder", folder, { cause });
  }
}

type Collected = { manifest: Manifest; files: Packed[] };

/** How often the database is copied again because evidence was deleted while its files were read. */
const mostAttempts = 3;

/** The database first, then the files it names: evidence is added to the folder before a record names it. */
async function collect(db: Db, work: string, now: Date, attempt = 1): Promise<Collected> {
  const folder = join(work, String(attempt));
  mkdirSync(folder);
  const path = join(folder, ledgerName);
  db.$client.prepare("VACUUM INTO ?").run(path);
  chmodSync(path, 0o600);
  const copy = createDatabase(path);
  try {
    const change = await verifyLedger(copy);
    const { schema, projection } = versionsOf(copy.$client);
    const hashes = evidenceIn(copy);
    copy.$client.close();
    if (attempt < mostAttempts && hashes.some((hash) => !existsSync(originalPath(db, hash)))) {
      rmSync(path);
      return await collect(db, work, now, attempt + 1);
    }
    const files = [{ name: ledgerName, path }, ...hashes.flatMap((hash) => filesOf(db, hash))];
    const described: Manifest["files"] = [];
    for (const file of files) described.push(await describeFile(file));
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

/** The files that sources have, also withdrawn ones. */
export function evidenceIn(db: Db): string[] {
  const rows = db.selectDistinct({ hash: evidence.hash }).from(evidence).where(ne(evidence.keeping, "deleted")).all();
  return rows.map(({ hash }) => hash);
}

/** A file as it came and, of a picture, what is shown of it. */
function filesOf(db: Db, hash: string): Packed[] {
  const both = [
    { name: `evidence/${hash}`, path: originalPath(db, hash) },
    { name: `evidence/${hash}.webp`, path: shownPath(db, hash) },
  ];
  return both.filter(({ path }) => existsSync(path));
}
