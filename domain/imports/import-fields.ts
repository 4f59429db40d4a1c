/** What a column of a file may hold, in the order of the form. */
export const importFields = [
  "fullName",
  "givenNames",
  "surnames",
  "alsoKnownAs",
  "document",
  "birthDate",
  "nationality",
  "gender",
  "day",
  "kind",
  "verification",
  "verifiedBy",
  "facility",
  "detainedFrom",
  "url",
  "note",
] as const;
export type ImportField = (typeof importFields)[number];

/** What a row without a release day means: a mistake, or a person who is still held. */
export const undatedRows = ["refused", "held"] as const;
export type Undated = (typeof undatedRows)[number];

/** Which column (from 0) holds which field, and the defaults for rows that do not state a field. */
export type Mapping = {
  columns: Partial<Record<ImportField, number>>;
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
  givenNames: ["nombres", "nombre", "primer nombre", "given names", "given name", "first name", "first names"],
  surnames: ["apellidos", "apellido", "surname", "surnames", "last name", "last names", "family name"],
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
  day: [
    "fecha de excarcelacion",
    "fecha de liberacion",
    "fecha excarcelacion",
    "excarcelacion",
    "excarcelado el",
    "dia",
    "fecha",
    "release date",
    "released",
    "released on",
    "date",
  ],
  kind: ["como salio", "tipo", "tipo de excarcelacion", "modalidad", "medida", "kind", "release kind", "type"],
  verification: ["certeza", "verificacion", "estatus", "verification", "status"],
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
  note: ["nota", "notas", "observaciones", "comentarios", "note", "notes", "remarks"],
};
