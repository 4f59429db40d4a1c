/** Why a ledger's file cannot be used. */
export type Unusable =
  | "missing"
  | "empty"
  | "foreign"
  | "damaged"
  | "older"
  | "newer"
  | "replaced"
  | "log_gone"
  | "shorter"
  | "in_use"
  | "served"
  | "half_restored"
  | "earlier_data";

/** Thrown if the file is not a ledger of this software version. Nothing was written. */
export class LedgerUnusable extends Error {
  // Written out, because a build shortens the names of classes.
  override readonly name = "LedgerUnusable";

  /** `detail` completes some messages: the files found, both versions, or both newest changes. */
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
      `No hay base de datos en ${path}. Si se movió, póngala de nuevo ahí. La primera la crea npm start; una copia se ` +
      "restaura con npm run cli -- restore.",
    en: (path) =>
      `There is no database at ${path}. If it was moved, put it back. npm start creates the first one; npm run cli -- ` +
      "restore restores a backup.",
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
  log_gone: {
    es: (path) =>
      `El archivo ${path}-wal o ${path}-shm se borró o se cambió mientras se usaba. No se guarda nada más. Detenga el ` +
      "servidor con Ctrl-C o SIGTERM (no con kill -9): entonces escribe en la base lo que tiene. No toque la carpeta y use npm start.",
    en: (path) =>
      `The file ${path}-wal or ${path}-shm was deleted or replaced while in use. Nothing more is saved. Stop the server ` +
      "with Ctrl-C or SIGTERM (not with kill -9): it then writes what it holds into the database. Leave the folder as it is and run npm start.",
  },
  shorter: {
    es: (path, detail) =>
      `A la base de datos ${path} le faltan cambios que ya tuvo, o es otra: ${detail}. No se cambió nada. Ponga el archivo ` +
      "más nuevo en su lugar, con su -wal, o restaure una copia con npm run cli -- restore. Para seguir con lo que hay: npm run cli -- accept-older.",
    en: (path, detail) =>
      `The database ${path} lacks changes that it had, or is another one: ${detail}. Nothing was changed. Put the newest ` +
      "file back, with its -wal, or restore a backup with npm run cli -- restore. To go on with what is there: npm run cli -- accept-older.",
  },
  in_use: {
    es: (path) =>
      `Otro proceso usa la base de datos ${path}: el servidor, una tarea o un comando. Deténgalo o espere a que termine.`,
    en: (path) =>
      `Another process uses the database ${path}: the server, a job or a command. Stop it or wait until it ends.`,
  },
  served: {
    es: (path) =>
      `Ya hay un servidor con la base de datos ${path}, y solo puede haber uno. Detenga el otro, o use otra base de datos.`,
    en: (path) =>
      `A server already uses the database ${path}, and there can be only one. Stop the other one, or use another database.`,
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
