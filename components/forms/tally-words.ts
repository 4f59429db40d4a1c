import type { AsideReason, OpenReason } from "@/domain/tally/tally";
import type { FieldWords } from "./field-words";
import type { SumSentences } from "./sum-sentence";

/** Texts of the form for a day's tally. */
export type TallyWords = Record<"pasted" | "value" | "qualifier" | "facility" | "number", FieldWords> & {
  fill: string;
  filling: string;
  offline: string;
  rows: string;
  add: string;
  /** With `{text}`: the text that a row was read from. */
  heard: string;
  /** With `{rows}`, `{aside}` and `{open}`: how many pieces of the text are where. */
  filled: string;
  /** Nothing of the text could be read. */
  nothing: string;
  open: string;
  aside: string;
  /** With `{text}` and `{why}`: a piece that is in no row. */
  note: string;
  why: Record<AsideReason | OpenReason, string>;
  sums: SumSentences;
};
