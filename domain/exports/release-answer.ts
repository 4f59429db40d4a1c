import { z } from "zod";
import { releaseKinds, verifications } from "@/domain/values/vocabulary";
import { edtfDate, pageOf, wholeDay } from "./answer-fields";
import { means } from "./meaning";
import { recordAnswer } from "./record-fields";

/**
 * The fields that `releaseExport` returns for a logged release; a hidden one has only its headcount and verification,
 * the rest is null.
 */
export const releaseAnswer = z.strictObject({
  id: means(z.int().min(1), "release_number"),
  hidden: means(z.boolean(), "hidden"),
  day: means(edtfDate.nullable(), "day"),
  dayFrom: means(wholeDay.nullable(), "day_from"),
  dayTo: means(wholeDay.nullable(), "day_to"),
  kind: means(z.enum(releaseKinds).nullable(), "release_kind"),
  verification: means(z.enum(verifications), "verification"),
  verifiedBy: means(z.string().nullable(), "verified_by"),
  verifiedOn: means(edtfDate.nullable(), "verified_on"),
  ...recordAnswer,
});

/** The body of `/api/v1/releases`. */
export const releasesAnswer = pageOf(releaseAnswer);
