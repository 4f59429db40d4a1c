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
  | "projection";

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
    "La copia está dañada o incompleta. No se cambió nada: pruebe con otra.",
    "The backup is damaged or incomplete. Nothing was changed: try another one.",
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
};
