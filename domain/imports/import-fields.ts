import type { ReleaseKind, Verification } from "@/domain/values/vocabulary";
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
  "sector",
  "profession",
  "day",
  "status",
  "kind",
  "verification",
  "verifiedBy",
  "facility",
  "detainedFrom",
  "arrestedBy",
  "arrestedIn",
  "municipality",
  "charge",
  "court",
  "legalStage",
  "health",
  "causeOfDeath",
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

/** Columns of codes: the user says what the words mean that no reader knows. */
export const codeFields = [
  "sector",
  "profession",
  "arrestedBy",
  "arrestedIn",
  "legalStage",
] as const satisfies readonly ImportField[];
export type CodeField = (typeof codeFields)[number];

/** Which column (from 0) holds which field, and the defaults for rows that do not state a field. */
export type Mapping = {
  columns: Partial<Record<ImportField, number>>;
  /** The meaning of each value of a status column, by column and `statusKey`. A value without one is not imported. */
  statuses?: Record<number, Record<string, StatusMeaning>>;
  /** What a text that is no known place means, by `statusKey`: a place by its id, or a remark for the note. */
  places?: Record<string, "note" | (string & {})>;
  /** What a word that no reader knows means in a column of codes, by `statusKey`: a code, or a remark for the note. */
  codes?: Partial<Record<CodeField, Record<string, string>>>;
  /** The user's decision for a column with ambiguous dates. */
  orders?: Partial<Record<DateField, DateOrder>>;
  /** Year of dates that are written without one. */
  year?: string;
  defaults: {
    day: string;
    kind: ReleaseKind;
    verification: Verification;
    /** Code of a verifier; blank if nobody is stated. */
    verifiedBy: string;
    url: string;
    undated: Undated;
  };
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

/** Headers of the column that the file of refused rows adds, folded. Its sentences say nothing about the person. */
export const addedHeaders: readonly string[] = ["por que no se importo", "why it was not imported"];
