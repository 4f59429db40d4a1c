import type { FactsOf } from "@/domain/records/document";
import { outletOf } from "@/domain/values/outlet-of";

/** True if a source now states something else. Filling in a blank contradicts nothing. */
export function altersSource(before: FactsOf<"source">, after: FactsOf<"source">): boolean {
  const said = { ...before, outlet: before.outlet === outletOf(before.url) ? "" : before.outlet };
  const told = ["url", "outlet", "title", "archivedUrl", "publishedOn", "language"] as const;
  return told.some((field) => (said[field] ?? "") !== "" && said[field] !== after[field]);
}
