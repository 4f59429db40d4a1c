import type { FieldWords } from "./field-words";
import type { Choice } from "./select-field";
import type { SumSentences } from "./sum-sentence";

/** Texts of a bulletin's form, and the choices of a part that the layout does not have. */
export type BulletinWords = Record<
  "publisher" | "measure" | "since" | "cutoffTime" | "value" | "qualifier" | "dimension" | "category" | "partValue",
  FieldWords
> & {
  otherParts: string;
  add: string;
  sums: SumSentences;
  dimensions: Choice[];
  /** Codes of categories with their names, offered while typing. */
  categories: Choice[];
};
