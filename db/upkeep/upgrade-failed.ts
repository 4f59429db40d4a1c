/** Why an upgrade of the ledger stopped. */
type Fault = "migration" | "check" | "space" | "log_left";

/** Thrown if a ledger was not upgraded. It is unchanged: an upgrade works on a copy. `detail` names the cause. */
export class UpgradeFailed extends Error {
  // Written out, because a build shortens the names of classes.
  override readonly name = "UpgradeFailed";

  constructor(
    readonly fault: Fault,
    path: string,
    detail: string,
    options?: ErrorOptions,
  ) {
    const [es, en] = sentences[fault];
    super(`${es}\n${unchanged.es(path)}\n\n${en}\n${unchanged.en(path)}\n\n${detail}`, options);
  }
}

/** Messages for the console, in Spanish and English. */
const sentences: Record<Fault, [string, string]> = {
  migration: [
    "La actualización de la base de datos falló y se deshizo.",
    "The upgrade of the database failed and was undone.",
  ],
  check: [
    "La base de datos actualizada no pasó la comprobación. La actualización se deshizo.",
    "The upgraded database did not pass its check. The upgrade was undone.",
  ],
  space: [
    "No hay espacio en el disco para actualizar la base de datos. Libere espacio y use npm start.",
    "There is not enough disk space to upgrade the database. Free some space and run npm start.",
  ],
  log_left: [
    "La base de datos no se pudo cerrar por completo antes de actualizarla. Use npm start otra vez.",
    "The database could not be closed completely before its upgrade. Run npm start again.",
  ],
};

const unchanged = {
  es: (path: string) =>
    `No se perdió nada: ${path} está como antes de empezar. Para seguir trabajando, vuelva a la versión anterior del ` +
    "programa, por ejemplo con git checkout, y use npm start. No borre nada.",
  en: (path: string) =>
    `Nothing was lost: ${path} is as it was before. To go on working, go back to the previous version of the software, ` +
    "for example with git checkout, and run npm start. Delete nothing.",
};
