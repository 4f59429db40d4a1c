import type { StatusMeaning } from "./status-meaning";

/** What a column of a file may hold, in the order of the form. */
export const importFields = [
  "fullName",
  "givenNames",
  "secondNames",
  "surnames",
  "secondSurname",
  "alsoKnownAs",
  "document",
  "birthDate",
  "nationality",
  "gender",
  "age",
  "day",
  "status",
  "kind",
  "verification",
  "verifiedBy",
  "facility",
  "detainedFrom",
  "url",
  "note",
  "personNumber",
  "releaseNumber",
] as const;
export type ImportField = (typeof importFields)[number];

/** What a row without a release day means: a mistake, or a person who is still held. */
export const undatedRows = ["refused", "held"] as const;
export type Undated = (typeof undatedRows)[number];

/** Date columns whose dates can be ambiguous, and which of their first two numbers is the day. */
export const dateFields = ["day", "birthDate", "detainedFrom"] as const;
export type DateField = (typeof dateFields)[number];
export const dateOrders = ["day_first", "month_first"] as const;
export type DateOrder = (typeof dateOrders)[number];

/** Which column (from 0) holds which field, and the defaults for rows that do not state a field. */
export type Mapping = {
  columns: Partial<Record<ImportField, number>>;
  /** The meaning of each value of a status column, by column and `statusKey`. A value without one is not imported. */
  statuses?: Record<number, Record<string, StatusMeaning>>;
  /** What a text that is no known place means, by `statusKey`: a place by its id, or a remark for the note. */
  places?: Record<string, "note" | (string & {})>;
  /** The user's decision for a column with ambiguous dates. */
  orders?: Partial<Record<DateField, DateOrder>>;
  /** Year of dates that are written without one. */
  year?: string;
  defaults: { day: string; kind: string; verification: string; verifiedBy: string; url: string; undated: Undated };
  /** The publication of the imported releases: drafts can be undone, published ones are withdrawn. */
  publication: "draft" | "published";
};

/** Defaults that apply until the user chooses others. */
export const usualDefaults: Mapping["defaults"] = {
  day: "",
  kind: "unknown",
  verification: "reported",
  verifiedBy: "",
  url: "",
  undated: "refused",
};

/** Header words of each field, folded: without accents and case. */
export const headerWords: Record<ImportField, readonly string[]> = {
  fullName: [
    "nombre completo",
    "nombre y apellido",
    "nombres y apellidos",
    "apellidos y nombres",
    "apellido y nombre",
    "persona",
    "full name",
    "name",
  ],
  givenNames: [
    "nombres",
    "nombre",
    "primer nombre",
    "1er nombre",
    "given names",
    "given name",
    "first name",
    "first names",
  ],
  secondNames: [
    "segundo nombre",
    "segundos nombres",
    "otro nombre",
    "2do nombre",
    "middle name",
    "middle names",
    "second name",
  ],
  surnames: [
    "apellidos",
    "apellido",
    "primer apellido",
    "apellido paterno",
    "1er apellido",
    "surname",
    "surnames",
    "last name",
    "last names",
    "family name",
  ],
  secondSurname: [
    "segundo apellido",
    "apellido materno",
    "2do apellido",
    "second surname",
    "second last name",
    "maternal surname",
  ],
  alsoKnownAs: ["alias", "apodo", "otros nombres", "also known as", "aka"],
  document: [
    "cedula",
    "cedula de identidad",
    "ci",
    "c i",
    "documento",
    "documento de identidad",
    "dni",
    "document",
    "id number",
  ],
  birthDate: ["fecha de nacimiento", "nacimiento", "birth date", "date of birth", "born"],
  nationality: ["nacionalidad", "nacionalidades", "pais", "nationality", "nationalities", "country"],
  gender: ["genero", "sexo", "gender", "sex"],
  age: ["edad", "edades", "anos", "age"],
  day: [
    "fecha de excarcelacion",
    "fecha de liberacion",
    "fecha excarcelacion",
    "excarcelacion",
    "excarcelado el",
    "dia",
    "day",
    "fecha",
    "release date",
    "released",
    "released on",
    "date",
  ],
  status: [
    "situacion",
    "situacion actual",
    "estatus",
    "estatus actual",
    "condicion",
    "condicion actual",
    "status",
    "current status",
    "situation",
    "condition",
  ],
  kind: ["como salio", "tipo", "tipo de excarcelacion", "modalidad", "medida", "kind", "release kind", "type"],
  verification: ["certeza", "verificacion", "verification"],
  verifiedBy: ["verificada por", "verificado por", "verifico", "verified by"],
  facility: [
    "lugar de reclusion",
    "centro de reclusion",
    "lugar",
    "centro",
    "carcel",
    "recinto",
    "facility",
    "prison",
    "place",
  ],
  detainedFrom: [
    "fecha de detencion",
    "detenido el",
    "detenida el",
    "detencion",
    "detention date",
    "detained",
    "detained on",
    "detained from",
  ],
  url: ["fuente", "enlace", "url", "link", "source"],
  note: ["nota", "notas", "observaciones", "observacion", "comentarios", "nota interna", "note", "notes", "remarks"],
  personNumber: ["record", "person"],
  releaseNumber: ["release"],
};

/** Headers of the column that the file of refused rows adds, folded. Its sentences say nothing about the person. */
export const addedHeaders: readonly string[] = ["por que no se importo", "why it was not imported"];
