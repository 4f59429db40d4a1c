import { writeFileSync } from "node:fs";
import { resolve } from "node:path";
import { Command } from "commander";
import { isRecipient, newKeyPair } from "@/db/backup/age-key";
import { findBackupKey, setKey } from "@/db/kept-backups/backup-key";
import { Refusal } from "./refusal";
import { withLedger } from "./with-ledger";

type Options = { new?: string; set?: string };

/** `backup-key`: prints the public key of the backups, or puts another one in use. A private key is never an argument. */
export function backupKeyCommand(): Command {
  return new Command("backup-key")
    .description("print the public key to which backups are encrypted, or put another one in use")
    .option("--new <file>", "make a key and write the private key into this new file; move it to another place")
    .option("--set <age1…>", "use this public key, whose private key was made elsewhere, for example with age-keygen")
    .action(backupKey);
}

export function backupKey(options: Options): Promise<void> {
  return withLedger(async (db) => {
    if (options.set !== undefined && options.new !== undefined) {
      throw new Refusal("--new o --set, no las dos. / --new or --set, not both.");
    }
    if (options.set !== undefined) {
      if (!isRecipient(options.set)) {
        throw new Refusal(
          "Eso no es una clave pública (age1…). No se cambió nada. / That is not a public key (age1…). Nothing was changed.",
        );
      }
      await setKey(db, { id: "cli" }, options.set, new Date());
    }
    if (options.new !== undefined) {
      const { identity, recipient } = await newKeyPair();
      writeKeyFile(resolve(options.new), identity, recipient);
      await setKey(db, { id: "cli" }, recipient, new Date());
      console.log(
        "La clave privada está en ese archivo y en ninguna otra parte. Llévelo fuera de este servidor: sin él no se abre ninguna copia.\n" +
          "The private key is in that file and nowhere else. Move it off this server: no backup opens without it.",
      );
    }
    const key = findBackupKey(db);
    if (!key) throw new Refusal("No hay clave de copias: --new o --set. / There is no backup key: --new or --set.");
    console.log(key.recipient);
  });
}

/** Writes the file as `age-keygen` does, readable by its owner only. It is on disk when this returns. */
function writeKeyFile(file: string, identity: string, recipient: string) {
  try {
    writeFileSync(file, `# public key: ${recipient}\n${identity}\n`, { flag: "wx", mode: 0o600, flush: true });
  } catch (cause) {
    const code = cause instanceof Error && "code" in cause ? String(cause.code) : "";
    throw new Refusal(`No se puede crear ${file} (${code}). / ${file} cannot be created (${code}).`);
  }
}
