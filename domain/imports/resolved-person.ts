import type { Reason } from "@/domain/matching/match";

/** Somebody whom a row may mean, and why. */
export type Candidate = { id: string; reasons: Reason[] };

/** Who of the ledger a row means: surely one, doubtfully some, or nobody. */
export type Meant =
  | { verdict: "sure"; candidate: Candidate }
  | { verdict: "doubtful"; candidates: Candidate[] }
  | { verdict: "nobody" };

/** What an editor says of a doubtful row: it is somebody new, or this person of the ledger, by number. */
export type Choice = "new" | (string & {});

/** The choices by row, as the spreadsheet numbers it. */
export type Choices = ReadonlyMap<number, Choice>;

/** Rows whose person is named somewhat otherwise in the ledger, with whom they may mean, in the rows' order. */
export type Alike = [row: number, meant: Meant][];
