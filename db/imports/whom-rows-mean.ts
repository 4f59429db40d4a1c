import type { Alike, Choices, Meant } from "@/domain/imports/meant";
import { findDocument } from "../history/read-document";
import type { Tx } from "../open";
import { knownPeople, type Named } from "./known-people";

/**
 * Whom each row means: whom an editor chose, else who has its cédula or its very name, else whom it resembles. Whoever
 * was merged away or discarded meanwhile is nobody any more.
 */
export function whomRowsMean(tx: Tx, choices: Choices, alike: Alike): (row: number, named: Named) => Meant {
  const find = knownPeople(tx);
  const near = new Map(alike);
  const isThere = (id: string) => {
    const found = findDocument(tx, "person", id);
    return found !== undefined && !found.document.facts.gone;
  };
  return (row, named) => {
    const choice = choices.get(row);
    if (choice === "new") return { verdict: "nobody" };
    if (choice !== undefined && isThere(choice)) return { verdict: "sure", candidate: { id: choice, reasons: [] } };
    const exact = find(named);
    return exact.verdict === "nobody" ? stillThere(near.get(row), isThere) : exact;
  };
}

function stillThere(meant: Meant | undefined, isThere: (id: string) => boolean): Meant {
  if (meant?.verdict === "sure" && isThere(meant.candidate.id)) return meant;
  if (meant?.verdict !== "doubtful") return { verdict: "nobody" };
  const candidates = meant.candidates.filter(({ id }) => isThere(id));
  return candidates.length > 0 ? { verdict: "doubtful", candidates } : { verdict: "nobody" };
}
