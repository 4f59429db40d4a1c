import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { Candidate, Choices, PersonMatch } from "@/domain/imports/resolved-person";
import type { RowValues } from "@/domain/imports/row-values";
import { knownPeople } from "./known-people";

/** Finds similar people for a row whose ID number and exact name match nobody. */
export type FindSimilar = (row: number, values: RowValues) => PersonMatch | undefined;

/**
 * Returns a function that matches a row to a person: the editor's choice first, then ID number or exact name, then
 * similarity. Merged or discarded people never match.
 */
export function rowMatcher(
  tx: Tx,
  choices: Choices,
  near: FindSimilar,
): (row: number, values: RowValues) => PersonMatch {
  const find = knownPeople(tx);
  const isThere = (id: string) => {
    const found = findDocument(tx, "person", id);
    return found !== undefined && !found.document.facts.gone;
  };
  return (row, values) => {
    const choice = choices.get(row);
    if (choice !== undefined && isThere(choice)) return { verdict: "sure", candidate: { id: choice, reasons: [] } };
    const exact = find(values.identity);
    const match = exact.verdict === "nobody" ? stillThere(near(row, values), isThere) : exact;
    return choice === "new" ? { verdict: "nobody", not: candidatesOf(match) } : match;
  };
}

function candidatesOf(match: PersonMatch): Candidate[] {
  if (match.verdict === "sure") return [match.candidate];
  return match.verdict === "doubtful" ? match.candidates : [];
}

function stillThere(match: PersonMatch | undefined, isThere: (id: string) => boolean): PersonMatch {
  if (match?.verdict === "sure" && isThere(match.candidate.id)) return match;
  if (match?.verdict !== "doubtful") return { verdict: "nobody" };
  const candidates = match.candidates.filter(({ id }) => isThere(id));
  return candidates.length > 0 ? { verdict: "doubtful", candidates } : { verdict: "nobody" };
}
