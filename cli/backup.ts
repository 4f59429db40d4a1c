import { existsSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { BackupRefused } from "@/db/backup/backup-fault";
import type { Manifest } from "@/db/backup/manifest";
import { writeBackup } from "@/db/backup/write-backup";
import { writeEncrypted } from "@/db/backup/write-encrypted";
import { findBackupKey } from "@/db/kept-backups/backup-key";
import { makeBackup } from "@/db/kept-backups/make-backup";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

type Options = { force?: boolean; encrypt?: boolean };

/** `backup [FILE]`: copies database and evidence into one verified file, also while the server runs. */
export function backupCommand(): Command {
  return new Command("backup")
    .description("copy the database and its evidence into one file, also while the server runs")
    .argument("[file]", "the file to write; it contains names unless it is encrypted")
    .option("--encrypt", "encrypt to the backup key; without a file, into the folder of the automatic backups")
    .option("--force", "replace an existing file with that name")
    .action((file: string | undefined, { force = false, encrypt = false }: Options) =>
      encrypt ? encryptedBackup(file, force) : backup(required(file), force),
    );
}

/** Exits with 1 if evidence was missing or altered: the backup is complete, but an operator should check. */
export function backup(file: string, force = false): Promise<void> {
  return withLedger(async (db) => say(await writeBackup(db, file, force, new Date())));
}

/** Like `backup`, encrypted to the key of the instance. Without a file it takes part in the rotation. */
export function encryptedBackup(file?: string, force = false): Promise<void> {
  return withLedger(async (db, { backupsPath }) => {
    if (file !== undefined) {
      const target = resolve(file);
      if (existsSync(target) && !force) throw new BackupRefused("exists", target);
      const key = findBackupKey(db);
      if (!key) throw new BackupRefused("no_key", target);
      return say((await writeEncrypted(db, target, key.recipient, new Date())).manifest);
    }
    const { manifest, file: name, sha256 } = await makeBackup(db, backupsPath, new Date());
    console.log(resolve(backupsPath, name));
    console.log(`SHA-256: ${sha256}`);
    say(manifest);
  });
}

function required(file: string | undefined): string {
  if (file === undefined) throw new Refusal("Falta el nombre del archivo. / The name of the file is missing.");
  return file;
}

function say({ change, files, faulty }: Manifest) {
  const evidence = files.filter(({ name }) => name.startsWith("evidence/") && !name.endsWith(".webp")).length;
  console.log(`Copia hecha y comprobada: ${change.number} cambios, ${evidence} archivos de evidencia.`);
  console.log(`Backup written and verified: ${change.number} changes, ${evidence} files of evidence.`);
  console.log(change.hash);
  if (faulty.length === 0) return;
  console.error(`\nEvidencia que falta o que se alteró; búsquela en copias anteriores:`);
  console.error(`Evidence that is missing or altered; look for it in earlier backups:\n${faulty.join("\n")}\n`);
  process.exitCode = 1;
}
