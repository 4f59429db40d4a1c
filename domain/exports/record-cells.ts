import { licence } from "@/domain/charts/footer";
import type { PublishedDetention } from "@/domain/projection/published-detention";
import type { PublishedRelease } from "@/domain/projection/published-release";
import { addressCells, type Place } from "./record-address";

/** The last columns of the files of releases and detentions, the same in both. A frozen contract. */
export const recordColumns = [
  "nationality",
  "gender",
  "headcount",
  "facility",
  "federal_entity",
  "name",
  "hidden",
  "source_urls",
  "sentence_es",
  "sentence_en",
  "licence",
  "head",
  "address_es",
  "address_en",
  "source_contacts",
] as const;

type Named = PublishedRelease | PublishedDetention;
type Sentences = { sentence_es: string; sentence_en: string };

/**
 * Returns those cells for each line of a record: one line per nationality and gender, so that `headcount` sums to
 * people.
 */
export function recordCells(record: Named, sentences: Sentences, path: string, place: Place) {
  return record.parts.map((part) => ({
    nationality: part.nationality,
    gender: part.gender,
    headcount: part.headcount,
    facility: record.facility,
    federal_entity: record.federalEntity,
    name: record.name,
    hidden: 0,
    source_urls: record.sources.flatMap(({ url }) => url ?? []).join(" "),
    ...sentences,
    ...editionCells(path, place),
    source_contacts: record.sources.flatMap(contactCell).join(" "),
  }));
}

/** Returns `family_call:2026-02-04` for a source without an address. */
function contactCell({ contact, contactOn }: Named["sources"][number]): string[] {
  return contact === null ? [] : [`${contact}:${contactOn}`];
}

/** Returns the cells of a hidden record: its headcount, which keeps past sums correct, and that it is hidden. */
export function hiddenCells(headcount: number, sentences: Sentences, path: string, place: Place) {
  return { headcount, hidden: 1, ...sentences, ...editionCells(path, place) };
}

function editionCells(path: string, place: Place) {
  return { licence, head: place.head, ...addressCells(place, path) };
}
