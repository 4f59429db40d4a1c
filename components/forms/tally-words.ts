import type { FieldWords } from "./field-words";
import type { SumSentences } from "./said-sum";

/** Words of the form of a day's tally. */
export type TallyWords = Record<"pasted" | "value" | "facility" | "number", FieldWords> & {
  fill: string;
  rows: string;
  add: string;
  /** With `{text}`: what a row was read from; and the pieces that were not understood. */
  heard: string;
  unread: string;
  sums: SumSentences;
};
