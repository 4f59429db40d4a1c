import { hiddenSentence, releaseSentence } from "@/domain/figures/release-sentence";
import type { HiddenRelease, PublishedRelease } from "@/domain/projection/published-release";
import type { Place } from "./record-address";
import { hiddenCells, recordCells, recordColumns } from "./record-cells";

/** Columns of `/data/releases.csv`. A frozen contract: new ones are appended. */
export const releaseColumns = [
  "release",
  "day",
  "day_from",
  "day_to",
  "kind",
  "verification",
  "verified_by",
  "verified_on",
  ...recordColumns,
] as const;

type Row = Record<(typeof releaseColumns)[number], string | number | null>;

/** Returns a release as lines of the file. A hidden one discloses only what keeps past sums correct. */
export function releaseRows(release: PublishedRelease | HiddenRelease, place: Place): Row[] {
  const { number, verification } = release;
  const path = `/releases/${number}`;
  if ("hidden" in release) {
    const blank = Object.fromEntries(releaseColumns.map((column) => [column, null])) as Row;
    const sentences = { sentence_es: hiddenSentence(release, "es"), sentence_en: hiddenSentence(release, "en") };
    const cells = hiddenCells(release.headcount, sentences, path, place);
    return [{ ...blank, release: number, verification, ...cells }];
  }
  const own = {
    release: number,
    day: release.day,
    day_from: release.dayFrom,
    day_to: release.dayTo,
    kind: release.kind,
    verification,
    verified_by: release.verifiedBy,
    verified_on: release.verifiedOn,
  };
  const sentences = { sentence_es: releaseSentence(release, "es"), sentence_en: releaseSentence(release, "en") };
  return recordCells(release, sentences, path, place).map((cells) => ({ ...own, ...cells }));
}
