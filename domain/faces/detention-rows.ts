import { licence } from "@/domain/charts/footer";
import { detentionSentence, hiddenDetentionSentence } from "@/domain/detentions/detention-sentence";
import type { HiddenDetention, PublishedDetention } from "@/domain/detentions/published-detention";
import { addressCells, type Place } from "./record-address";

/** Columns of `/data/detentions.csv`. A frozen contract: new ones go to the end. */
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

type Row = Record<(typeof detentionColumns)[number], string | number | null>;

/** A detention as lines of the file, one for each nationality and gender, so that `headcount` sums to persons. */
export function detentionRows(detention: PublishedDetention | HiddenDetention, place: Place): Row[] {
  if ("hidden" in detention) return [hiddenRow(detention, place)];
  return detention.parts.map((part) => ({
    detention: detention.number,
    day: detention.day,
    day_from: detention.dayFrom,
    day_to: detention.dayTo,
    custody: detention.custody,
    ended: detention.ended,
    end_day: detention.endDay,
    release: detention.release,
    ordinal: detention.ordinal,
    legal_stage: detention.legalStage,
    nationality: part.nationality,
    gender: part.gender,
    headcount: part.headcount,
    facility: detention.facility,
    federal_entity: detention.federalEntity,
    name: detention.name,
    hidden: 0,
    source_urls: detention.sources.map((source) => source.url).join(" "),
    sentence_es: detentionSentence(detention, "es"),
    sentence_en: detentionSentence(detention, "en"),
    licence,
    head: place.head,
    ...addressCells(place, `/detentions/${detention.number}`),
  }));
}

/** What keeps past sums true, and nothing else. */
function hiddenRow(detention: HiddenDetention, place: Place): Row {
  const blank = Object.fromEntries(detentionColumns.map((column) => [column, null])) as Row;
  const { number, headcount } = detention;
  const sentences = {
    sentence_es: hiddenDetentionSentence(detention, "es"),
    sentence_en: hiddenDetentionSentence(detention, "en"),
  };
  const addresses = addressCells(place, `/detentions/${number}`);
  return { ...blank, detention: number, headcount, hidden: 1, ...sentences, licence, head: place.head, ...addresses };
}
