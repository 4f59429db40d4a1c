import type { Guess } from "./baselines";
import type { DirtyLine } from "./dirty-lines";

/** Shares between 0 and 1. Recall counts lines about people in the ledger; precision counts preselected lines. */
export type Judged = { preselected: number; offered: number; precision: number; wrong: number; sure: number };

/** Compares guesses with the truth. A line about a person who is not in the ledger must not be preselected. */
export function judge(lines: readonly DirtyLine[], guesses: readonly Guess[]): Judged {
  const judged = lines.map(({ about }, index) => ({ about, guess: guesses[index] ?? { people: [], isSure: false } }));
  const present = judged.filter(({ about }) => about !== undefined);
  const sure = judged.filter(({ guess }) => guess.isSure);
  const right = sure.filter(({ about, guess }) => about !== undefined && guess.people[0] === about);
  const offered = present.filter(({ about, guess }) => guess.people.includes(about as number));
  return {
    preselected: right.length / present.length,
    offered: offered.length / present.length,
    precision: right.length / sure.length,
    wrong: sure.length - right.length,
    sure: sure.length,
  };
}
