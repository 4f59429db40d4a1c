import { findDocument } from "@/db/history/read-document";
import type { Tx } from "@/db/ledger/open";
import type { RowForm } from "@/domain/imports/read-row";
import type { Choices, PersonMatch } from "@/domain/imports/resolved-person";
import { knownPeople } from "./known-people";
import { namedBy } from "./named-by";

/** Whom a row may mean whose cédula and exact name nobody has. */
export type Near = (row: number, form: RowForm) => PersonMatch | undefined;

/**
 * Whom each row means: whom an editor chose, else who has its cédula or its very name, else whom it resembles. Whoever
 * was merged away or discarded meanwhile is nobody any more.
 */
export function whomRowsMean(tx: Tx, choices: Choices, near: Near): (row: number, form: RowForm) => PersonMatch {
  const find = knownPeople(tx);
  const isThere = (id: string) => {
    const found = findDocument(tx, "person", id);
    return found !== undefined && !found.document.facts.gone;
  };
  return (row, form) => {
    const choice = choices.get(row);
    if (choice === "new") return { verdict: "nobody" };
    if (choice !== undefined && isThere(choice)) return { verdict: "sure", candidate: { id: choice, reasons: [] } };
    const exact = find(namedBy(form));
    return exact.verdict === "nobody" ? stillThere(near(row, form), isThere) : exact;
  };
}

function stillThere(meant: PersonMatch | undefined, isThere: (id: string) => boolean): PersonMatch {
  if (meant?.verdict === "sure" && isThere(meant.candidate.id)) return meant;
  if (meant?.verdict !== "doubtful") return { verdict: "nobody" };
  const candidates = meant.candidates.filter(({ id }) => isThere(id));
  return candidates.length > 0 ? { verdict: "doubtful", candidates } : { verdict: "nobody" };
}
