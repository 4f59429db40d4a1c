import { z } from "zod";
import { arrestingBodies, custodyStates, detentionEnds, legalStages, sectors } from "@/domain/values/vocabulary";
import { edtfDate, pageOf, wholeDay } from "./answer-fields";
import { means } from "./meaning";
import { recordAnswer } from "./record-fields";

/**
 * The fields that `detentionExport` returns for a logged detention; a hidden one has only its headcount, the rest is
 * null.
 */
export const detentionAnswer = z.strictObject({
  id: means(z.int().min(1), "detention_number"),
  hidden: means(z.boolean(), "detention_hidden"),
  day: means(edtfDate.nullable(), "detention_day"),
  dayFrom: means(wholeDay.nullable(), "day_from"),
  dayTo: means(wholeDay.nullable(), "day_to"),
  custody: means(z.enum(custodyStates).nullable(), "detention_custody"),
  ended: means(z.enum(detentionEnds).nullable(), "detention_ended"),
  endDay: means(edtfDate.nullable(), "detention_end_day"),
  release: means(z.int().min(1).nullable(), "detention_release"),
  ordinal: means(z.int().min(1).nullable(), "detention_ordinal"),
  legalStage: means(z.enum(legalStages).nullable(), "detention_legal_stage"),
  arrestedBy: means(z.enum(arrestingBodies).nullable(), "detention_arrested_by"),
  arrestedIn: means(z.string().nullable(), "detention_arrested_in"),
  sector: means(z.enum(sectors).nullable(), "detention_sector"),
  ...recordAnswer,
});

/** The body of `/api/v1/detentions`. */
export const detentionsAnswer = pageOf(detentionAnswer);
