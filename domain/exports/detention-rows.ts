import { detentionSentence, hiddenDetentionSentence } from "@/domain/figures/detention-sentence";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import type { Place } from "./record-address";
import { hiddenCells, recordCells, recordColumns } from "./record-cells";

/** Columns of `/data/detentions.csv`. A frozen contract: new ones are appended. */
export const detentionColumns = [
  "detention",
  "day",
  "day_from",
  "day_to",
  "custody",
  "ended",
  "end_day",
  "release",
  "ordinal",
  "legal_stage",
  ...recordColumns,
  "arrested_by",
  "arrested_in",
  "sector",
] as const;

type Row = Record<(typeof detentionColumns)[number], string | number | null>;

/** Returns a detention as lines of the file. A hidden one discloses only what keeps past sums correct. */
export function detentionRows(detention: PublishedDetention | HiddenDetention, place: Place): Row[] {
  const { number } = detention;
  const path = `/detentions/${number}`;
  if ("hidden" in detention) {
    const blank = Object.fromEntries(detentionColumns.map((column) => [column, null])) as Row;
    const sentences = {
      sentence_es: hiddenDetentionSentence(detention, "es"),
      sentence_en: hiddenDetentionSentence(detention, "en"),
    };
    return [{ ...blank, detention: number, ...hiddenCells(detention.headcount, sentences, path, place) }];
  }
  const own = {
    detention: number,
    day: detention.day,
    day_from: detention.dayFrom,
    day_to: detention.dayTo,
    custody: detention.custody,
    ended: detention.ended,
    end_day: detention.endDay,
    release: detention.release,
    ordinal: detention.ordinal,
    legal_stage: detention.legalStage,
    arrested_by: detention.arrestedBy,
    arrested_in: detention.arrestedIn,
    sector: detention.sector,
  };
  const sentences = {
    sentence_es: detentionSentence(detention, "es"),
    sentence_en: detentionSentence(detention, "en"),
  };
  return recordCells(detention, sentences, path, place).map((cells) => ({ ...own, ...cells }));
}
