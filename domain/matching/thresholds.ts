import type { ReasonCode } from "./match";

/**
 * The cost or gain of each finding, relative to a full score of 1. Set by hand so that the order of candidates matches
 * a careful editor's: the same sound costs almost nothing, a word missing on one side little, a different word much.
 */
export const cost: Partial<Record<ReasonCode, number>> = {
  sounds_alike: 0.01,
  variant: 0.02,
  one_letter: 0.06,
  two_letters: 0.14,
  initial: 0.08,
  twin: 0.3,
  given_swapped: 0.12,
  surnames_swapped: 0.12,
  given_missing: 0.05,
  given_extra: 0.05,
  surname_missing: 0.08,
  surname_extra: 0.08,
  given_differs: 0.28,
  surname_differs: 0.3,
  alias_same: -0.06,
  alias_name: 0.1,
  document_near: 0.02,
  document_differs: 0.45,
  age_same: -0.05,
  age_differs: 0.22,
  nationality_same: -0.03,
  nationality_differs: 0.15,
  gender_differs: 0.25,
};

/** Findings that prevent a sure match, unless ID number and name agree. */
export const doubts: ReadonlySet<ReasonCode> = new Set([
  "two_letters",
  "twin",
  "given_swapped",
  "surnames_swapped",
  "given_differs",
  "surname_differs",
  "alias_name",
  "document_near",
  "document_differs",
  "age_differs",
  "nationality_differs",
  "gender_differs",
]);

/** Minimum score of a candidate. */
export const candidateScore = 0.55;
/**
 * Minimum score at which a candidate makes the line a question; below it a candidate is only shown next to "nobody".
 */
export const questionScore = 0.6;
/** Minimum score of a person with the line's ID number under another name: always a question. */
export const sameDocument = 0.7;
/** Minimum lead of the best over another compatible candidate for a preselection. */
export const clearLead = 0.045;
/** At this score the search does not continue among less similar names. */
export const conclusiveScore = 0.85;
/** Maximum number of candidates offered for one line. */
export const maxCandidates = 10;
/** Tolerance in years for an age in a list: lists are copied for months. */
export const ageTolerance = 2;
