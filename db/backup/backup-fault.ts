/** Why a backup cannot be made or restored. `detail` names the cause. */
export type BackupFault =
  | "exists"
  | "no_folder"
  | "unreadable"
  | "not_a_backup"
  | "damaged"
  | "newer"
  | "in_place"
  | "chain"
  | "projection"
  | "no_key"
  | "needs_key"
  | "bad_key"
  | "wrong_key"
  | "altered"
  | "truncated"
  | "no_space"
  | "reread"
  | "busy";

/** Thrown if a backup is refused; the data are unchanged. */
export class BackupRefused extends Error {
  constructor(
    readonly fault: BackupFault,
    detail: string,
    options?: ErrorOptions,
  ) {
    super(`${sentences[fault].join("\n")}\n${detail}`, options);
  }
}

/** Messages for the console, in Spanish and English. */
const sentences: Record<BackupFault, [string, string]> = {
  exists: [
    "Ya existe un archivo con ese nombre; --force lo reemplaza cuando la copia nueva está completa.",
    "A file with that name exists; --force replaces it once the new backup is complete.",
  ],
  no_folder: ["No se puede escribir en esa carpeta.", "That folder cannot be written to."],
  unreadable: ["No se puede leer la copia.", "The backup cannot be read."],
  not_a_backup: ["Ese archivo no es una copia de Vigilia.", "That file is not a backup of Vigilia."],
  damaged: [
    "La copia está dañada o incompleta. No se cambió nada. Si la estaba restaurando, pruebe con otra; si la estaba haciendo, revise la base de datos: npm run cli -- verify",
    "The backup is damaged or incomplete. Nothing was changed. If you were restoring it, try another one; if you were making it, check the database: npm run cli -- verify",
  ],
  newer: [
    "La copia es de una versión más nueva de Vigilia: actualice el programa. No se cambió nada.",
    "The backup is from a newer version of Vigilia: upgrade the software. Nothing was changed.",
  ],
  in_place: [
    "La copia se puso en su lugar y ahí no concuerda: revise el disco. Los datos de antes están en:",
    "The backup was restored, but the restored data are damaged: check the disk. The old data are in:",
  ],
  chain: [
    "La historia no concuerda con sus sumas de comprobación: alguien o algo la alteró.",
    "The history does not match its hashes: someone or something altered it.",
  ],
  projection: [
    "Lo publicado no es lo que dice la historia; npm run cli -- rebuild lo rehace.",
    "The published data differ from the history; npm run cli -- rebuild corrects this.",
  ],
  no_key: [
    "No hay una clave de copias: créela en la mesa, en Copias, o con npm run cli -- backup-key. No se copió nada.",
    "There is no backup key: create one at the desk, under Backups, or with npm run cli -- backup-key. Nothing was copied.",
  ],
  needs_key: [
    "La copia está cifrada: indique el archivo de su clave privada con --key. No se cambió nada.",
    "The backup is encrypted: name the file of its private key with --key. Nothing was changed.",
  ],
  bad_key: [
    "Ahí no hay una clave privada (AGE-SECRET-KEY-1…), o le falta o le sobra una letra. No se cambió nada.",
    "There is no private key (AGE-SECRET-KEY-1…) in it, or a letter is wrong or missing. Nothing was changed.",
  ],
  wrong_key: [
    "Esta clave no es la de la copia: busque la clave privada que se guardó para ella. No se cambió nada.",
    "This is not the key of this backup: look for the private key that was kept for it. Nothing was changed.",
  ],
  altered: [
    "La copia cifrada se alteró: al menos un bit no es el que se escribió. No se cambió nada: pruebe con otra.",
    "The encrypted backup was altered: at least one bit is not what was written. Nothing was changed: try another one.",
  ],
  truncated: [
    "A la copia le falta el final: se cortó al copiarla o al bajarla. No se cambió nada: cópiela otra vez o pruebe con otra.",
    "The end of the backup is missing: it was cut while it was copied or downloaded. Nothing was changed: copy it again, or try another one.",
  ],
  no_space: [
    "No queda espacio en el disco para la copia. No se copió nada: libere espacio o cambie VIGILIA_BACKUPS.",
    "The disk has no space for the backup. Nothing was copied: free some space or change VIGILIA_BACKUPS.",
  ],
  reread: [
    "La copia cifrada no dice al leerla lo que se escribió: revise el disco. No se guardó.",
    "The encrypted backup reads differently from what was written: check the disk. It was not kept.",
  ],
  busy: ["Otra copia está en marcha: espere a que termine.", "Another backup is being made: wait until it ends."],
};
