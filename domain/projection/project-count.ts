import type { CountFacts } from "@/domain/records/count";
import { spanOf } from "@/domain/values/partial-day";
import { noRows, type PublishedRows } from "./rows";

/** Returns a published count and its parts. */
export function projectCount(id: string, facts: CountFacts): PublishedRows {
  if (facts.publication !== "published" || facts.gone) return noRows();
  const span = spanOf(facts.asOf);
  const citation = facts.citations[0];
  return {
    ...noRows(),
    counts: [
      {
        id,
        publisher: facts.publisher,
        measure: facts.measure,
        asOf: facts.asOf,
        asOfFrom: span.from,
        asOfTo: span.to,
        asOfMeans: facts.asOfMeans,
        cutoffTime: facts.cutoffTime,
        since: facts.since,
        value: facts.value,
        qualifier: facts.qualifier,
        standing: facts.standing,
        source: citation?.source ?? null,
        tier: citation?.tier ?? null,
        noteEs: facts.noteEs,
        noteEn: facts.noteEn,
      },
    ],
    countParts: facts.parts.map(({ dimension, category, value }) => ({ count: id, dimension, category, value })),
  };
}
