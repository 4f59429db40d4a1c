import { z } from "zod";
import { genders, releaseKinds, verifications } from "@/domain/vocabulary";
import { edtfDate, pageOf, persons, webAddress, wholeDay } from "./answer-fields";
import { sourceFields } from "./count-answer";
import { means } from "./meaning";
import { addressAnswer } from "./record-address";

/** A release's disclosures that the public may see. */
export const shownDisclosures = ["named", "initials", "counted_only"] as const;

const part = z.strictObject({
  nationality: means(z.string(), "nationality"),
  gender: means(z.enum(genders).nullable(), "gender"),
  headcount: means(persons, "headcount"),
});

const source = z.strictObject({ url: means(webAddress, "source_url"), ...sourceFields });

/** What `releaseFace` tells of a logged release; of one that is hidden now all but its headcount and verification is null. */
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

/** The body of `/api/v1/releases`. */
export const releasesAnswer = pageOf(releaseAnswer);
