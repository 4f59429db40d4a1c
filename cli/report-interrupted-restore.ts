import { finishReplacing, removeLeftovers } from "@/db/backup/replace-ledger";

/** Finishes a killed restore or cleans up after it, and prints which of the two. */
export function reportInterruptedRestore(databasePath: string): void {
  const aside = finishReplacing(databasePath);
  const isUntouched = removeLeftovers(databasePath);
  if (aside !== undefined) {
    console.log(`Se terminó una restauración interrumpida. Los datos de antes están en ${aside}.`);
    console.log(`An interrupted restore was finished. The old data are in ${aside}.`);
  } else if (isUntouched) {
    console.log(
      "Una restauración se interrumpió antes de cambiar nada: los datos son los de antes. Repítala si hace falta.",
    );
    console.log(
      "A restore was interrupted before it changed anything: the data are as before. Run it again if needed.",
    );
  }
}
