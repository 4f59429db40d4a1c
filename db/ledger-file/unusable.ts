/** Why a ledger's file cannot be used. */
export type Unusable =
  | "missing"
  | "empty"
  | "foreign"
  | "damaged"
  | "older"
  | "newer"
  | "replaced"
  | "in_use"
  | "half_restored"
  | "earlier_data";

/** Thrown if the file is not a ledger of this software version. Nothing was written. */
export class LedgerUnusable extends Error {
  /** `detail` completes some messages: the files found, or both versions. */
  constructor(
    readonly why: Unusable,
    path: string,
    detail = "",
  ) {
    super(`${sentences[why].es(path, detail)}\n${sentences[why].en(path, detail)}`);
  }
}

type Sentence = (path: string, detail: string) => string;

/** Messages for the operator, on the console and in the server's log. */
const sentences: Record<Unusable, { es: Sentence; en: Sentence }> = {
  missing: {
    es: (path) =>
      `No hay base de datos en ${path}. La crea npm start; una copia se restaura con npm run cli -- restore.`,
    en: (path) => `There is no database at ${path}. npm start creates one; npm run cli -- restore restores a backup.`,
  },
  empty: {
    es: (path) => `El archivo ${path} está vacío: no es la base de datos de Vigilia. No se tocó nada.`,
    en: (path) => `The file ${path} is empty: it is not a Vigilia database. Nothing was changed.`,
  },
  foreign: {
    es: (path) => `El archivo ${path} no es una base de datos de Vigilia. No se tocó nada.`,
    en: (path) => `The file ${path} is not a Vigilia database. Nothing was changed.`,
  },
  damaged: {
    es: (path) => `La base de datos ${path} está dañada: restaure una copia con npm run cli -- restore.`,
    en: (path) => `The database ${path} is damaged: restore a backup with npm run cli -- restore.`,
  },
  older: {
    es: (path) => `La base de datos ${path} es de una versión anterior: npm start la actualiza. No se cambió nada.`,
    en: (path) => `The database ${path} is from an earlier version: npm start upgrades it. Nothing was changed.`,
  },
  newer: {
    es: (path, detail) =>
      `La base de datos ${path} es de una versión más nueva de Vigilia (${detail}): actualice el programa. No se guardó nada.`,
    en: (path, detail) =>
      `The database ${path} is from a newer version of Vigilia (${detail}): upgrade the software. Nothing was saved.`,
  },
  replaced: {
    es: (path) =>
      `El archivo ${path} se cambió por otro con el servidor en marcha. Detenga el servidor y use npm run cli -- restore.`,
    en: (path) =>
      `The file ${path} was replaced while the server was running. Stop the server and use npm run cli -- restore.`,
  },
  in_use: {
    es: (path) =>
      `Otro proceso usa la base de datos ${path}: el servidor, una tarea o un comando. Deténgalo o espere a que termine.`,
    en: (path) =>
      `Another process uses the database ${path}: the server, a job or a command. Stop it or wait until it ends.`,
  },
  half_restored: {
    es: () => "Una restauración se interrumpió a la mitad: npm start la termina.",
    en: () => "A restore was interrupted halfway: npm start finishes it.",
  },
  earlier_data: {
    es: (path, detail) =>
      `Falta la base de datos ${path}, pero aquí hay datos de una anterior: ${detail}. No se creó otra. ` +
      "Ponga el archivo en su lugar, restaure una copia con npm run cli -- restore, o aparte esos datos para empezar de cero.",
    en: (path, detail) =>
      `The database ${path} is missing, but data of an earlier database exist here: ${detail}. No new database was created. ` +
      "Put the file back, restore a backup with npm run cli -- restore, or move those data away to start with an empty database.",
  },
};
