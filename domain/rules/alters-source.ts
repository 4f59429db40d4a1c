import type { FactsOf } from "@/domain/records/document";
import { outletOf } from "@/domain/values/outlet-of";

/** True if a source now states something else. Filling in a blank contradicts nothing. */
export function altersSource(before: FactsOf<"source">, after: FactsOf<"source">): boolean {
  const stated = {
    ...before,
    outlet: before.url !== null && before.outlet === outletOf(before.url) ? "" : before.outlet,
  };
  const fields = [
    ...(["url", "contact", "contactOn"] as const),
    ...(["outlet", "title", "archivedUrl", "publishedOn", "language"] as const),
  ];
  return fields.some((field) => (stated[field] ?? "") !== "" && stated[field] !== after[field]);
}
