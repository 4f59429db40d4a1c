import { findCurrentFaults } from "./current-records";
import { findEvidenceFaults } from "./evidence";
import { findFileFaults, findFileFaultsQuickly } from "./file-structure";
import type { Find } from "./finding";
import { findDanglingReferences } from "./foreign-keys";
import { findHistoryFaults, findNewestHistoryFaults } from "./history";
import { findNumberFaults } from "./numbers";
import { findProjectionFaults } from "./projection";
import { findSchemaFaults } from "./schema";
import { findPublicWordFaults } from "./search-words";
import { findVersionFaults } from "./versions";

/** A check with its name for the operator. */
export type Check = { es: string; en: string; find: Find };

const references: Check = {
  es: "referencias entre filas",
  en: "references between rows",
  find: findDanglingReferences,
};

/** All checks, in the order in which a fault explains those of later checks. */
export const fullChecks: readonly Check[] = [
  { es: "estructura del archivo", en: "structure of the file", find: findFileFaults },
  { es: "tablas e índices", en: "tables and indexes", find: findSchemaFaults },
  references,
  { es: "historia", en: "history", find: findHistoryFaults },
  { es: "registros actuales", en: "current records", find: findCurrentFaults },
  { es: "numeración", en: "record numbers", find: findNumberFaults },
  { es: "lo publicado", en: "published rows", find: findProjectionFaults },
  { es: "búsqueda pública de nombres", en: "public search of names", find: findPublicWordFaults },
  { es: "archivos de las fuentes", en: "files of sources", find: findEvidenceFaults },
];

/** The checks of a start, which a large ledger slows down by about a second. */
export const quickChecks: readonly Check[] = [
  { es: "estructura del archivo", en: "structure of the file", find: findFileFaultsQuickly },
  references,
  { es: "cambios más recientes", en: "newest changes", find: findNewestHistoryFaults },
  { es: "versiones de los registros", en: "versions of records", find: findVersionFaults },
  { es: "numeración", en: "record numbers", find: findNumberFaults },
];
