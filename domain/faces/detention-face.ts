import type { z } from "zod";
import { detentionSentence, hiddenDetentionSentence } from "@/domain/detentions/detention-sentence";
import type { HiddenDetention, PublishedDetention } from "@/domain/detentions/published-detention";
import type { detentionAnswer } from "./detention-answer";
import { type Place, recordAddress } from "./record-address";

type DetentionAnswer = z.infer<typeof detentionAnswer>;

/** An item of `/api/v1/detentions`. Of a row that is hidden now only what keeps past sums true is told. */
export function detentionFace(detention: PublishedDetention | HiddenDetention, place: Place): DetentionAnswer {
  if ("hidden" in detention) return hiddenFace(detention, place);
  return {
    id: detention.number,
    hidden: false,
    day: detention.day,
    dayFrom: detention.dayFrom,
    dayTo: detention.dayTo,
    custody: detention.custody,
    ended: detention.ended,
    endDay: detention.endDay,
    release: detention.release,
    ordinal: detention.ordinal,
    legalStage: detention.legalStage,
    disclosure: detention.disclosure,
    name: detention.name,
    headcount: detention.headcount,
    parts: detention.parts,
    facility: detention.facility,
    federalEntity: detention.federalEntity,
    sources: detention.sources.map(({ url, outlet, title, archivedUrl, publishedOn, language }) => ({
      url,
      outlet,
      title: title || null,
      archivedUrl,
      publishedOn,
      language,
    })),
    sentence: { es: detentionSentence(detention, "es"), en: detentionSentence(detention, "en") },
    address: recordAddress(place, `/detentions/${detention.number}`),
  };
}

function hiddenFace(detention: HiddenDetention, place: Place): DetentionAnswer {
  return {
    id: detention.number,
    hidden: true,
    day: null,
    dayFrom: null,
    dayTo: null,
    custody: null,
    ended: null,
    endDay: null,
    release: null,
    ordinal: null,
    legalStage: null,
    disclosure: null,
    name: null,
    headcount: detention.headcount,
    parts: [],
    facility: null,
    federalEntity: null,
    sources: [],
    sentence: { es: hiddenDetentionSentence(detention, "es"), en: hiddenDetentionSentence(detention, "en") },
    address: recordAddress(place, `/detentions/${detention.number}`),
  };
}
