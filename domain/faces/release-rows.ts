import { licence } from "@/domain/charts/footer";
import type { HiddenRelease, PublishedRelease } from "@/domain/releases/published-release";
import { hiddenSentence, releaseSentence } from "@/domain/releases/release-sentence";
import { addressCells, type Place } from "./record-address";

/** Columns of `/data/releases.csv`. A frozen contract: new ones go to the end. */
export const releaseColumns = [
  "release",
  "day",
  "day_from",
  "day_to",
  "kind",
  "verification",
  "verified_by",
  "verified_on",
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
] as const;

type Row = Record<(typeof releaseColumns)[number], string | number | null>;

/** A release as lines of the file, one for each nationality and gender, so that `headcount` sums to persons. */
export function releaseRows(release: PublishedRelease | HiddenRelease, place: Place): Row[] {
  if ("hidden" in release) return [hiddenRow(release, place)];
  return release.parts.map((part) => ({
    release: release.number,
    day: release.day,
    day_from: release.dayFrom,
    day_to: release.dayTo,
    kind: release.kind,
    verification: release.verification,
    verified_by: release.verifiedBy,
    verified_on: release.verifiedOn,
    nationality: part.nationality,
    gender: part.gender,
    headcount: part.headcount,
    facility: release.facility,
    federal_entity: release.federalEntity,
    name: release.name,
    hidden: 0,
    source_urls: release.sources.map((source) => source.url).join(" "),
    sentence_es: releaseSentence(release, "es"),
    sentence_en: releaseSentence(release, "en"),
    licence,
    head: place.head,
    ...addressCells(place, `/releases/${release.number}`),
  }));
}

/** What keeps past sums true, and nothing else. */
function hiddenRow(release: HiddenRelease, place: Place): Row {
  const blank = Object.fromEntries(releaseColumns.map((column) => [column, null])) as Row;
  const { number, headcount, verification } = release;
  const sentences = { sentence_es: hiddenSentence(release, "es"), sentence_en: hiddenSentence(release, "en") };
  const addresses = addressCells(place, `/releases/${number}`);
  return {
    ...blank,
    release: number,
    headcount,
    verification,
    hidden: 1,
    ...sentences,
    licence,
    head: place.head,
    ...addresses,
  };
}
