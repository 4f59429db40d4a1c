import { licence } from "@/domain/charts/footer";
import { figureOf, type Publishers } from "@/domain/figures/figure-of";
import { claimOf, sentenceOf } from "@/domain/figures/sentence";
import type { PublishedCount } from "@/domain/projection/published-count";
import { addressCells, type Place } from "./record-address";

/** Columns of `/data/counts.csv`. A frozen contract: new ones are appended. */
export const countColumns = [
  "id",
  "publisher",
  "measure",
  "as_of",
  "as_of_means",
  "cutoff_time",
  "since",
  "value",
  "qualifier",
  "standing",
  "parts",
  "source_url",
  "source_tier",
  "note_es",
  "note_en",
  "sentence_es",
  "sentence_en",
  "licence",
  "head",
  "kind",
  "source_outlet",
  "source_archived_url",
  "address_es",
  "address_en",
  "under_review",
  "source_contact",
  "source_contact_on",
] as const;

/**
 * Returns a count as a line of the file; `parts` has the form `gender:female=91; gender:male=366`. A blank means not
 * published.
 */
export function countRow(count: PublishedCount, publishers: Publishers, place: Place) {
  const figure = figureOf(count, publishers);
  return {
    id: count.id,
    publisher: count.publisher,
    measure: count.measure,
    as_of: count.asOf,
    as_of_means: count.asOfMeans,
    cutoff_time: count.cutoffTime,
    since: count.since,
    value: count.value,
    qualifier: count.qualifier,
    standing: count.standing,
    parts: count.parts.map((part) => `${part.dimension}:${part.category}=${part.value}`).join("; "),
    source_url: count.source?.url ?? null,
    source_tier: count.tier,
    note_es: count.noteEs,
    note_en: count.noteEn,
    sentence_es: sentenceOf(figure, "es"),
    sentence_en: sentenceOf(figure, "en"),
    licence,
    head: place.head,
    kind: claimOf(figure.stance),
    source_outlet: count.source?.outlet || null,
    source_archived_url: count.source?.archivedUrl ?? null,
    ...addressCells(place, `/counts/${count.id}`),
    under_review: count.underReview ? 1 : 0,
    source_contact: count.source?.contact ?? null,
    source_contact_on: count.source?.contactOn ?? null,
  };
}
