import { Command } from "commander";
import { writeBackup } from "@/db/backup/write-backup";
import { withLedger } from "./with-ledger";

/** `backup FILE`: copies database and evidence into one verified file, also while the server runs. */
export function backupCommand(): Command {
  return new Command("backup")
    .description("copy the database and its evidence into one file, also while the server runs")
    .argument("<file>", "the file to write; it contains names")
    .option("--force", "replace an existing file with that name")
    .action((file: string, { force = false }: { force?: boolean }) => backup(file, force));
}

/** Exits with 1 if evidence was missing or altered: the backup is complete, but an operator should check. */
export function backup(file: string, force = false): Promise<void> {
  return withLedger(async (db) => {
    const { change, files, faulty } = await writeBackup(db, file, force, new Date());
    const evidence = files.filter(({ name }) => name.startsWith("evidence/") && !name.endsWith(".webp")).length;
    console.log(`Copia hecha y comprobada: ${change.number} cambios, ${evidence} archivos de evidencia.`);
    console.log(`Backup written and verified: ${change.number} changes, ${evidence} files of evidence.`);
    console.log(change.hash);
    if (faulty.length === 0) return;
    console.error(`\nEvidencia que falta o que se alteró; búsquela en copias anteriores:`);
    console.error(`Evidence that is missing or altered; look for it in earlier backups:\n${faulty.join("\n")}\n`);
    process.exitCode = 1;
  });
}
