import { z } from "zod";
import { qualifiers, stances, verifications } from "@/domain/values/vocabulary";
import { edtfDate, identifier, ledgerFields, persons, sentence, webAddress } from "./answer-fields";
import { means } from "./meaning";
import { addressAnswer } from "./record-address";

/** How sure a figure is: a record's verification, or derived here. */
export const claims = [...verifications, "derived"] as const;

/** The fields that `figureExport` returns for a publisher's figure. */
export const figureAnswer = z.strictObject({
  value: means(persons.nullable(), "value"),
  asOf: means(edtfDate, "as_of"),
  since: means(edtfDate.nullable(), "since"),
  publisher: means(identifier, "publisher"),
  stance: means(z.enum(stances), "stance"),
  kind: means(z.enum(claims), "claim"),
  qualifier: means(z.enum(qualifiers), "qualifier"),
  underReview: means(z.boolean(), "under_review"),
  source: means(z.strictObject({ url: means(webAddress.nullable(), "source_url") }), "source"),
  sentence: means(sentence, "sentence"),
  address: addressAnswer,
});

/** The fields for people logged here; `address` lists the records behind the number. */
export const loggedAnswer = z.strictObject({
  value: means(persons, "value"),
  asOf: means(edtfDate.nullable(), "as_of"),
  since: means(edtfDate, "since"),
  publisher: means(identifier, "publisher"),
  kind: means(z.enum(claims), "claim"),
  sentence: means(sentence, "sentence"),
  address: addressAnswer,
});

/** How much of the country our own log shows. */
const coverageAnswer = z.strictObject({
  share: means(z.number().min(0).nullable(), "coverage_share"),
  required: means(z.number().min(0).max(1), "coverage_required"),
  isCovered: means(z.boolean(), "coverage_is_covered"),
  total: means(figureAnswer.nullable(), "coverage_total"),
  sentence: means(sentence, "coverage_sentence"),
});

/** The body of `/api/v1/summary`. */
export const summaryAnswer = z.strictObject({
  ...ledgerFields,
  hash: means(z.string().regex(/^[0-9a-f]{64}$/), "hash"),
  publishedAt: means(z.string().meta({ format: "date-time" }), "published_at"),
  asOf: means(edtfDate.nullable(), "summary_as_of"),
  detained: means(figureAnswer.nullable(), "summary_detained"),
  foreignOrDual: means(figureAnswer.nullable(), "summary_foreign"),
  released: means(z.array(figureAnswer), "summary_released"),
  logged: means(
    z.strictObject({
      released: means(
        z.strictObject({
          verified: means(persons, "logged_verified"),
          reported: means(persons, "logged_reported"),
          announced: means(persons, "logged_announced"),
        }),
        "logged_released",
      ),
      figures: means(z.array(loggedAnswer), "logged_figures"),
      coverage: means(coverageAnswer, "logged_coverage"),
    }),
    "summary_logged",
  ),
});
