import {
  type Occupation,
  occupations,
  readArrestingBody,
  readEntityCell,
  readLegalStage,
  readOccupation,
} from "@/domain/reading/read-case-words";
import type { DetentionTexts } from "@/domain/records/case";
import { allFederalEntities } from "@/domain/values/federal-entities";
import {
  type ArrestingBody,
  arrestingBodies,
  type LegalStage,
  legalStages,
  type Profession,
  type Sector,
} from "@/domain/values/vocabulary";
import { type CodeField, codeFields, type ImportField, type Mapping } from "./import-fields";
import { statusKey } from "./status-key";

/** What a row states about the case of one detention. */
export type RowCase = Omit<DetentionTexts, "detention"> & {
  arrestedBy: ArrestingBody | null;
  arrestedIn: string | null;
  legalStage: LegalStage | null;
};

/** The codes that the words of a column may mean. */
export const codesOf: Record<CodeField, readonly string[]> = {
  sector: occupations,
  profession: occupations,
  arrestedBy: arrestingBodies,
  arrestedIn: allFederalEntities().map(([code]) => code),
  legalStage: legalStages,
};

/** Returns the code that a word of a column means by itself; undefined if nobody but the user can say. */
export const readCode: Record<CodeField, (text: string) => string | undefined> = {
  sector: readOccupation,
  profession: readOccupation,
  arrestedBy: readArrestingBody,
  arrestedIn: readEntityCell,
  legalStage: readLegalStage,
};

/** Names of the columns in an internal note, which is written in Spanish. */
export const noteLabels = {
  sector: "Sector",
  profession: "Profesión u oficio",
  arrestedBy: "Organismo que detuvo",
  arrestedIn: "Estado de la detención",
  legalStage: "Etapa judicial",
  municipality: "Municipio de la detención",
  charge: "Delito imputado",
  court: "Tribunal",
  health: "Salud",
  causeOfDeath: "Causa de la muerte",
} as const satisfies Partial<Record<ImportField, string>>;

type Cells = {
  text: (field: ImportField) => string;
  read: (field: ImportField, reader: (value: string) => string | undefined, blank: null) => string | null;
};

/** "Ninguna" below "Enfermedades" and "no" below "Causa de muerte" state nothing. */
const none = /^(?:no|ningun[oa]s?|0|none)\.?$/iu;

/**
 * Reads the columns about the case and the occupation of a person. A word that no reader knows has the meaning that the
 * user gave it; `notes` holds what the user left for the internal note. Other words are problems of their cells.
 */
export function readCaseCells({ text, read }: Cells, codes: Mapping["codes"] = {}) {
  const noted: CodeField[] = [];
  const found = Object.fromEntries(
    codeFields.map((field) => {
      const code = read(field, (value) => readCode[field](value) ?? codes[field]?.[statusKey(value)], null);
      if (code === "note") noted.push(field);
      return [field, code === "note" ? null : code];
    }),
  ) as Record<CodeField, string | null>;
  const unlessNone = (field: "health" | "causeOfDeath") => (none.test(text(field)) ? "" : text(field));
  return {
    case: {
      arrestedBy: found.arrestedBy as ArrestingBody | null,
      arrestedIn: found.arrestedIn,
      legalStage: found.legalStage as LegalStage | null,
      municipality: text("municipality"),
      charge: text("charge"),
      court: text("court"),
    } satisfies RowCase,
    ...occupationOf(found.sector as Occupation | null, found.profession as Occupation | null),
    health: unlessNone("health"),
    causeOfDeath: unlessNone("causeOfDeath"),
    noted,
    notes: noted.map((field) => `${noteLabels[field]}: ${text(field)}`),
  };
}

/** A military profession implies the sector, unless the sector has a column of its own. */
function occupationOf(sector: Occupation | null, job: Occupation | null) {
  const other = isSector(sector) ? null : sector;
  return {
    sector: isSector(sector) ? sector : isSector(job) ? job : null,
    profession: (job === "civilian" ? null : (job ?? other)) as Profession | null,
  };
}

function isSector(code: Occupation | null): code is Sector {
  return code === "civilian" || code === "military";
}
