import type { Reason } from "@/domain/matching/match";

/** A person whom a row may mean, and why. */
export type Candidate = { id: string; reasons: Reason[] };

/** Which person of the ledger a row means: one for certain, several in doubt, or none. */
export type PersonMatch =
  | { verdict: "sure"; candidate: Candidate }
  | { verdict: "doubtful"; candidates: Candidate[] }
  /** `not`: candidates that the editor excluded by answering "a new person". */
  | { verdict: "nobody"; not?: Candidate[] };

/** The editor's answer to a doubtful row: a new person, or this person of the ledger, by number. */
export type Choice = "new" | (string & {});

/** The choices by row number of the spreadsheet. */
export type Choices = ReadonlyMap<number, Choice>;

/**
 * Rows whose person has a slightly different name in the ledger, with the possible people, in the order of the rows.
 */
export type RowMatches = [row: number, meant: PersonMatch][];
