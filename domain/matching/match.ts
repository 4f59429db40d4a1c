import type { PartialDay } from "@/domain/values/partial-day";
import type { Gender } from "@/domain/values/vocabulary";
import type { NameOrder } from "./split-name";

/** What a line says about a person. Missing values are empty or null. */
export type MatchLine = {
  givenNames: string;
  surnames: string;
  order: NameOrder;
  /** ID number (cédula) as `V-12345678`, or only digits if the letter was not given. */
  document: string;
  age: number | null;
  /** ISO 3166-1 alpha-2, from words like "colombiana" or "Colombia". */
  nationalities: string[];
  /** From a title or a word like "colombiana"; never from the name. */
  gender: Gender | null;
  alias: string;
};

/** The fields of a person in the ledger that matching uses. */
export type MatchPerson = {
  id: string;
  givenNames: string;
  surnames: string;
  alsoKnownAs: string;
  document: string;
  birthDate: PartialDay | null;
  /** ISO 3166-1 alpha-2; empty if not stated. */
  nationalities: readonly string[];
  gender: Gender | null;
};

/** Why a person does or does not match a line. Each is a sentence in the messages, `match.<code>`. */
export type ReasonCode =
  | "name_same"
  | "surnames_same"
  | "given_same"
  | "sounds_alike"
  | "variant"
  | "one_letter"
  | "two_letters"
  | "initial"
  | "twin"
  | "given_swapped"
  | "surnames_swapped"
  | "given_missing"
  | "given_extra"
  | "surname_missing"
  | "surname_extra"
  | "given_differs"
  | "surname_differs"
  | "alias_same"
  | "alias_name"
  | "document_same"
  | "document_near"
  | "document_differs"
  | "age_same"
  | "age_differs"
  | "nationality_same"
  | "nationality_differs"
  | "gender_differs"
  | "too_little"
  | "homonyms";

/** `typed` is the line's value, `known` the ledger's. */
export type Reason = { code: ReasonCode; values?: Record<string, string | number> };

/** `score` 0 to 1. `sure`: nothing contradicts and the evidence suffices, for this person alone. */
export type Match = { score: number; sure: boolean; reasons: Reason[] };

export type MatchedPerson = Match & { person: MatchPerson };

export const verdicts = ["sure", "doubtful", "unknown"] as const;
export type Verdict = (typeof verdicts)[number];

/**
 * `sure`: the first candidate may be preselected. `doubtful`: the user must choose a candidate. `unknown`: nobody in
 * the ledger has a matching name. Candidates are sorted, best first; `more` is how many equally good ones were left
 * out.
 */
export type LineMatch = { verdict: Verdict; candidates: MatchedPerson[]; more: number };
