import { z } from "zod";
import { asOfMeanings, contacts, dimensions, measures, qualifiers, standings, tiers } from "@/domain/values/vocabulary";
import { edtfDate, identifier, pageOf, persons, sentence, webAddress } from "./answer-fields";
import { claims } from "./figure-answer";
import { means } from "./meaning";
import { addressAnswer } from "./record-address";

/** The page that a figure or record was read from; or the kind and day of a source without an address. */
export const sourceFields = {
  outlet: means(z.string().nullable(), "source_outlet"),
  title: means(z.string().nullable(), "source_title"),
  archivedUrl: means(webAddress.nullable(), "source_archived_url"),
  publishedOn: means(edtfDate.nullable(), "source_published_on"),
  language: means(
    z
      .string()
      .regex(/^[a-z]{2}$/)
      .nullable(),
    "source_language",
  ),
  contact: means(z.enum(contacts).nullable(), "source_contact"),
  contactOn: means(edtfDate.nullable(), "source_contact_on"),
};

const part = z.strictObject({
  dimension: means(z.enum(dimensions), "part_dimension"),
  category: means(z.string(), "part_category"),
  value: means(persons, "part_value"),
});

/** The fields that `countExport` returns for a published count. */
export const countAnswer = z.strictObject({
  id: means(z.string(), "count_id"),
  publisher: means(identifier, "publisher"),
  measure: means(z.enum(measures), "measure"),
  asOf: means(edtfDate, "as_of"),
  asOfMeans: means(z.enum(asOfMeanings), "as_of_means"),
  cutoffTime: means(
    z
      .string()
      .regex(/^\d{2}:\d{2}$/)
      .nullable(),
    "cutoff_time",
  ),
  since: means(edtfDate.nullable(), "since"),
  value: means(persons.nullable(), "value"),
  qualifier: means(z.enum(qualifiers), "qualifier"),
  standing: means(z.enum(standings), "standing"),
  underReview: means(z.boolean(), "under_review"),
  kind: means(z.enum(claims), "claim"),
  parts: means(z.array(part), "count_parts"),
  source: means(
    z.strictObject({
      url: means(webAddress.nullable(), "source_url"),
      tier: means(z.enum(tiers).nullable(), "source_tier"),
      ...sourceFields,
    }),
    "source",
  ),
  note: means(
    z.strictObject({ es: means(z.string().nullable(), "note_es"), en: means(z.string().nullable(), "note_en") }),
    "note",
  ),
  sentence: means(sentence, "sentence"),
  address: addressAnswer,
});

/** The body of `/api/v1/counts`. */
export const countsAnswer = pageOf(countAnswer);
