import { z } from "zod";
import { custodyStates, genders, legalStages, spellEnds } from "@/domain/vocabulary";
import { edtfDate, pageOf, persons, webAddress, wholeDay } from "./answer-fields";
import { sourceFields } from "./count-answer";
import { means } from "./meaning";
import { addressAnswer } from "./record-address";
import { shownDisclosures } from "./release-answer";

const part = z.strictObject({
  nationality: means(z.string(), "nationality"),
  gender: means(z.enum(genders).nullable(), "gender"),
  headcount: means(persons, "headcount"),
});

const source = z.strictObject({ url: means(webAddress, "source_url"), ...sourceFields });

/** What `detentionFace` tells of a logged detention; of one that is hidden now all but its headcount is null. */
export const detentionAnswer = z.strictObject({
  id: means(z.int().min(1), "detention_number"),
  hidden: means(z.boolean(), "detention_hidden"),
  day: means(edtfDate.nullable(), "detention_day"),
  dayFrom: means(wholeDay.nullable(), "day_from"),
  dayTo: means(wholeDay.nullable(), "day_to"),
  custody: means(z.enum(custodyStates).nullable(), "detention_custody"),
  ended: means(z.enum(spellEnds).nullable(), "detention_ended"),
  endDay: means(edtfDate.nullable(), "detention_end_day"),
  release: means(z.int().min(1).nullable(), "detention_release"),
  ordinal: means(z.int().min(1).nullable(), "detention_ordinal"),
  legalStage: means(z.enum(legalStages).nullable(), "detention_legal_stage"),
  disclosure: means(z.enum(shownDisclosures).nullable(), "disclosure"),
  name: means(z.string().nullable(), "name"),
  headcount: means(persons, "release_headcount"),
  parts: means(z.array(part), "release_parts"),
  facility: means(z.string().nullable(), "facility"),
  federalEntity: means(z.string().nullable(), "federal_entity"),
  sources: means(z.array(source), "sources"),
  sentence: means(
    z.strictObject({ es: means(z.string().nullable(), "text_es"), en: means(z.string().nullable(), "text_en") }),
    "sentence",
  ),
  address: addressAnswer,
});

/** The body of `/api/v1/detentions`. */
export const detentionsAnswer = pageOf(detentionAnswer);
