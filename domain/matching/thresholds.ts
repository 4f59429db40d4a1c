import type { ReasonCode } from "./match";

/**
 * What each finding takes from a full score of 1, or gives. Set by hand so that the order of candidates is the one a
 * careful editor would make: what the ear forgives costs next to nothing, a word that one side left out little, a word
 * that is another one much.
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

/** Findings that never let a match be sure, unless cédula and name agree. */
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

/** Below it somebody is no candidate. */
export const offeredFrom = 0.55;
/** Above it a candidate must be asked about; below it a candidate is only shown beside "nobody". */
export const askedFrom = 0.6;
/** The least score of a person with the line's cédula under another name: always asked about. */
export const sameDocument = 0.7;
/** How far behind the best another compatible candidate must lie for the best to be preselected. */
export const clearLead = 0.045;
/** Whoever fits as well as this is not looked for any further among less similar names. */
export const settledFrom = 0.85;
/** How many candidates are offered for one line. */
export const mostOffered = 10;
/** Years by which an age in a list may be off: lists are copied for months. */
export const ageTolerance = 2;
