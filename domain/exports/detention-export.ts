import type { z } from "zod";
import { detentionSentence, hiddenDetentionSentence } from "@/domain/figures/detention-sentence";
import { hiddenCase } from "@/domain/projection/project-detention";
import type { HiddenDetention, PublishedDetention } from "@/domain/projection/published-detention";
import type { detentionAnswer } from "./detention-answer";
import { type Place, recordAddress } from "./record-address";
import { hiddenFields, recordFields } from "./record-fields";

type DetentionAnswer = z.infer<typeof detentionAnswer>;

/** Returns an item of `/api/v1/detentions`. A row that is hidden now discloses only what keeps past sums correct. */
export function detentionExport(detention: PublishedDetention | HiddenDetention, place: Place): DetentionAnswer {
  const { number: id } = detention;
  const address = recordAddress(place, `/detentions/${id}`);
  if ("hidden" in detention) {
    const sentence = { es: hiddenDetentionSentence(detention, "es"), en: hiddenDetentionSentence(detention, "en") };
    return { id, hidden: true, ...undisclosed, ...hiddenFields(detention.headcount), sentence, address };
  }
  const { day, dayFrom, dayTo, custody, ended, endDay, release, ordinal, legalStage, arrestedBy, arrestedIn, sector } =
    detention;
  const disclosed = {
    day,
    dayFrom,
    dayTo,
    custody,
    ended,
    endDay,
    release,
    ordinal,
    legalStage,
    arrestedBy,
    arrestedIn,
    sector,
  };
  const sentence = { es: detentionSentence(detention, "es"), en: detentionSentence(detention, "en") };
  return { id, hidden: false, ...disclosed, ...recordFields(detention), sentence, address };
}

const undisclosed = {
  day: null,
  dayFrom: null,
  dayTo: null,
  custody: null,
  ended: null,
  endDay: null,
  release: null,
  ordinal: null,
  ...hiddenCase,
};
