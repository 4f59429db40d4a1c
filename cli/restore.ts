import { readFileSync } from "node:fs";
import { basename } from "node:path";
import { createInterface } from "node:readline/promises";
import { text } from "node:stream/consumers";
import { Command } from "commander";
import { type KeyPair, parseKeyFile } from "@/db/backup/age-key";
import { BackupRefused } from "@/db/backup/backup-fault";
import type { Manifest } from "@/db/backup/manifest";
import { type Restored, restoreBackup } from "@/db/backup/restore-backup";
import { closeAtExit } from "@/db/ledger-file/close-connections";
import { takeLedger } from "@/db/ledger-file/lease";
import { copyDays } from "@/db/upkeep/old-copies";
import { endOnSignals } from "./end-on-signals";
import { Refusal } from "./refusal";
import { reportInterruptedRestore } from "./report-interrupted-restore";
import { checkedEnvironment } from "./with-ledger";

/** How long to wait for another process that uses the ledger, in ms. */
const patience = 2000;

/** `restore FILE`: replaces the present data with a backup and moves the old data to another folder. */
export function restoreCommand(): Command {
  return new Command("restore")
    .description("replace the present data with a backup; the old data are moved to another folder")
    .argument("<file>", "a file written by `backup`")
    .option("--key <file>", "the file with the private key of an encrypted backup; - reads it from standard input")
    .option("--yes", "replace the present data without confirmation")
    .action((file: string, { key, yes = false }: { key?: string; yes?: boolean }) => restore(file, yes, key));
}

/** `keyFile`: the file with the private key, or `-`. A key is never an argument, because other users see arguments. */
export async function restore(file: string, isAgreed = false, keyFile?: string): Promise<void> {
  const { databasePath } = checkedEnvironment();
  const key = keyFile === undefined ? undefined : await readKey(keyFile);
  endOnSignals();
  closeAtExit();
  const lease = takeLedger(databasePath, patience);
  try {
    reportInterruptedRestore(databasePath);
    const mayReplace = isAgreed ? () => Promise.resolve(true) : (backup: Manifest) => ask(databasePath, backup);
    const restored = await restoreBackup(file, databasePath, new Date(), mayReplace, key);
    if (restored) say(restored);
    else console.log("No se cambió nada. / Nothing was changed.");
  } finally {
    lease.release();
  }
}

async function readKey(file: string): Promise<KeyPair> {
  try {
    return await parseKeyFile(file === "-" ? await text(process.stdin) : readFileSync(file, "utf8"), file);
  } catch (cause) {
    if (cause instanceof BackupRefused) throw cause;
    throw new Refusal(`No se puede leer ${file}. / ${file} cannot be read.`);
  }
}

async function ask(databasePath: string, { createdAt, change }: Manifest): Promise<boolean> {
  if (!process.stdin.isTTY) {
    throw new Refusal(
      "Hay datos en uso y no se puede preguntar: --yes los reemplaza. No se cambió nada.\n" +
        "Live data would be replaced, and no terminal is attached to confirm it: add --yes. Nothing was changed.",
    );
  }
  console.log(`\nLa copia es del ${createdAt}: ${change.number} cambios. Está completa y comprobada.`);
  console.log(`The backup is from ${createdAt}: ${change.number} changes. It is complete and verified.\n`);
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  try {
    const answer = await terminal.question(`¿Reemplazar / Replace ${databasePath}? (sí/no, yes/no) `);
    return ["s", "si", "sí", "y", "yes"].includes(answer.trim().toLowerCase());
  } finally {
    terminal.close();
  }
}

function say({ manifest: { createdAt, change, faulty }, erasedAgain, aside, hasList }: Restored) {
  console.log(`Restaurada y comprobada la copia del ${createdAt} (${change.number} cambios). Inicie con npm start.`);
  console.log(`Restored and verified the backup from ${createdAt} (${change.number} changes). Start with npm start.`);
  console.log(`Registros borrados de nuevo / Records erased again: ${erasedAgain}`);
  console.log("Todas las sesiones y enlaces terminaron. / All sessions and links have ended.");
  if (!hasList) {
    console.log(
      "\nAquí no hay lista de registros borrados (erased.jsonl): quien fue borrado después de la copia está en ella.",
    );
    console.log(
      "There is no list of erased records (erased.jsonl) here: whoever was erased after the backup is in it.",
    );
  }
  if (faulty.length > 0) {
    console.log(`\nEvidencia que ya faltaba en la copia / Evidence missing from the backup:\n${faulty.join("\n")}`);
  }
  if (aside === undefined) return;
  console.log(
    `\nLos datos de antes están en ${aside}. Contienen nombres. El servidor los borra a los ${copyDays} días; antes: npm run cli -- copies delete ${basename(aside)}`,
  );
  console.log(
    `The old data are in ${aside}. They contain names. The server deletes them after ${copyDays} days, or earlier with the command above.`,
  );
}
