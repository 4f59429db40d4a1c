import type { FieldWords } from "./field-words";
import type { SumSentences } from "./sum-sentence";

/** Texts of the form for a day's tally. */
export type TallyWords = Record<"pasted" | "value" | "facility" | "number", FieldWords> & {
  fill: string;
  rows: string;
  add: string;
  /** With `{text}`: the text that a row was read from, and the parts that could not be read. */
  heard: string;
  unread: string;
  sums: SumSentences;
};
